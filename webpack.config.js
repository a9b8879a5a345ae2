/**
 * Builds the one page of the add-in: the pane and the ribbon's commands share it (shared runtime).
 *
 *   --env origin=https://…   where the add-in will be served, with its path; goes into the manifest (default
 *                            https://localhost:3000)
 *   --env officejs=local     the page takes Office.js from ./office-js/ beside it instead of from Microsoft's address
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";

const { NoticesPlugin } = await tsImport("./packaging/notices-plugin.ts", import.meta.url);
const { contentSecurityPolicy, HOSTED_OFFICE_JS, LOCAL_OFFICE_JS } = await tsImport(
  "./packaging/security-policy.ts",
  import.meta.url,
);
const { AppPackagePlugin } = await tsImport("./packaging/app-package-plugin.ts", import.meta.url);
const { DEVELOPMENT_ADDRESS } = await tsImport("./packaging/manifest.ts", import.meta.url);
const { publicAddress } = await tsImport("./packaging/public-address.ts", import.meta.url);

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Shown in the pane. */
const { version } = JSON.parse(readFileSync(here("package.json"), "utf8"));

export default (env = {}, argv = {}) => {
  const development = argv.mode === "development";
  const address = publicAddress(env.origin ?? DEVELOPMENT_ADDRESS);
  const officeJs = env.officejs === "local" ? LOCAL_OFFICE_JS : HOSTED_OFFICE_JS;

  return {
    context: here("."),
    target: ["web", "es2022"],
    // The commands belong to the same page, and must be registered even when the pane's first screen fails.
    entry: { taskpane: ["./src/commands/main.ts", "./src/taskpane/main.tsx"] },
    output: {
      path: here("dist"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      // The command line is made before (scripts/command.mjs).
      clean: { keep: /^command(\/|$)/ },
    },
    devtool: development ? "source-map" : false,
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            swcrc: false,
            // The web views in which Excel runs: WebView2 (kept up to date) and the Safari of macOS 13.
            env: { targets: { edge: "120", safari: "16" } },
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) }),
      new HtmlPlugin({
        template: here("src/taskpane/taskpane.html"),
        filename: "taskpane.html",
        scriptLoading: "defer",
        inject: false,
        // Read by the template.
        contentSecurityPolicy: contentSecurityPolicy(officeJs),
        officeJs,
      }),
      new NoticesPlugin(here(".")),
      new AppPackagePlugin(here("."), address, version),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "packaging/aide.html", to: "aide.html" },
        ],
      }),
    ],
    optimization: { splitChunks: { chunks: "all" }, runtimeChunk: "single" },
    // Bytes before compression; what travels is measured by test/production/budget.test.ts.
    performance: !development && { hints: "error", maxEntrypointSize: 480_000, maxAssetSize: 420_000 },
    devServer: {
      port: 3000,
      server: "https",
      hot: false,
      liveReload: false,
      client: false,
    },
  };
};
