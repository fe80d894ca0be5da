// Stands in for WXT's content-script context, which its wrapper makes and we do not use: lib/page owns its own teardown, and a
// page could fake the event that WXT's context listens for. 1 KB of the content script's 20.
export class ContentScriptContext {}
