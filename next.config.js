import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false, // app/server compresses once and keeps the result
  images: { unoptimized: true },
  allowedDevOrigins: ['127.0.0.1'],
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
}
