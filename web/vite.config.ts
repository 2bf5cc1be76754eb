import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm run dev` finds the API. */
const server = process.env.MINUTEBOOK_URL ?? 'http://127.0.0.1:4747';

export default defineConfig({
  plugins: [react(), compressed()],
  // The server puts a fresh value in its place with every page (see its web-app-routes.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  build: { target: 'es2023', assetsInlineLimit: 0, manifest: true, chunkSizeWarningLimit: 1000 },
  server: { proxy: { '/api': { target: server } } },
});

/** Scripts and styles are stored compressed too, so that the server need not do it each time. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir }) {
      const folder = `${dir ?? fileURLToPath(new URL('dist', import.meta.url))}/assets`;
      const names = (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name));
      for (const name of names) {
        const bytes = await readFile(`${folder}/${name}`);
        await writeFile(`${folder}/${name}.br`, await promisify(brotliCompress)(bytes));
        await writeFile(`${folder}/${name}.gz`, await promisify(gzip)(bytes));
      }
    },
  };
}
