/// <reference types="vitest/config" />
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // Cookies know no ports: whoever is signed in at the running staff-web is signed in here too.
  server: {
    host: "127.0.0.1",
    proxy: Object.fromEntries(["/api", "/session", "/logout"].map((path) => [path, "http://127.0.0.1:8100"])),
  },
  build: {
    outDir: "../target/web/META-INF/resources",
    emptyOutDir: true,
    // Fonts stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The first load is about 180 kB compressed, once per release; the charts come apart from it.
    chunkSizeWarningLimit: 640,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
  },
});
