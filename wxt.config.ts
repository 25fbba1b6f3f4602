import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { bareScriptsPlugin } from "./src/cli/bare-scripts-plugin.ts";
import { noInnerHtmlPlugin } from "./src/cli/no-inner-html-plugin.ts";
import { newsMatchPatterns, storyDataPlugin } from "./src/cli/story-data-plugin.ts";

const ICON_SIZES = [16, 32, 48, 96, 128];

/** One Manifest V3 for both browsers. It asks for the least: news sites by themselves, anything else by a click. */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: "assets/public",
  vite: () => ({
    plugins: [preact(), bareScriptsPlugin(), noInnerHtmlPlugin(), storyDataPlugin()],
    // The oldest browsers that the manifest lets in; for others the styles would be rewritten and double in size.
    build: {
      modulePreload: false,
      cssTarget: ["chrome128", "firefox140"],
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  }),
  hooks: {
    "build:manifestGenerated": (_, manifest) => {
      for (const script of manifest.content_scripts ?? []) script.matches = newsMatchPatterns();
    },
  },
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: ["activeTab", "contextMenus", "scripting", "storage"],
    host_permissions: newsMatchPatterns(),
    optional_host_permissions: ["*://*/*"],
    icons: Object.fromEntries(ICON_SIZES.map((size) => [size, `icon/${size}.png`])),
    action: {
      default_title: "Sidelight",
      default_icon: Object.fromEntries([16, 32, 48].map((size) => [size, `icon/quiet-${size}.png`])),
    },
    // Keys that work in both browsers and on no single letter; the reader can change each of them. Chromium suggests four.
    commands: {
      "next-term": { suggested_key: { default: "Alt+Shift+J" }, description: "__MSG_commandNextTerm__" },
      "previous-term": { suggested_key: { default: "Alt+Shift+K" }, description: "__MSG_commandPreviousTerm__" },
      "next-check": { suggested_key: { default: "Alt+Shift+U" }, description: "__MSG_commandNextCheck__" },
      "open-card": { suggested_key: { default: "Alt+Shift+O" }, description: "__MSG_commandOpenCard__" },
      "toggle-facts": { description: "__MSG_commandToggleFacts__" },
      "toggle-page": { description: "__MSG_commandTogglePage__" },
    },
    content_security_policy: {
      extension_pages: "default-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "sidelight@sidelight.example",
          strict_min_version: "140.0",
          data_collection_permissions: { required: ["none"] },
        },
        gecko_android: { strict_min_version: "142.0" },
      },
    }),
    ...(browser === "chrome" && { minimum_chrome_version: "128" }),
  }),
});
