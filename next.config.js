import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false, // app/server compresses once and keeps the result
  images: { unoptimized: true },
  serverExternalPackages: ['@resvg/resvg-js'], // it brings a binary, which no bundler takes in
  typescript: { ignoreBuildErrors: true }, // npm test checks types once, with every file and not only the pages
  productionBrowserSourceMaps: process.env.SOURCE_MAPS === 'yes', // npm run bench tells modules by them
  allowedDevOrigins: ['127.0.0.1'],
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
}
