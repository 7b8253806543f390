FROM node:22-slim AS build
WORKDIR /kolegium
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-slim
WORKDIR /kolegium
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
COPY --from=build /kolegium ./
RUN mkdir /data && chown node /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "--no-memory-reducer", "dist/main.js"]
