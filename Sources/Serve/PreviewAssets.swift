/// What the preview adds to pages; the site itself has neither.
enum PreviewAssets {
  /// By their paths.
  static let files = ["/preview.js": script, "/preview.css": style]

  /// Asks whether there is something new, is answered when there is, and loads the page again.
  private static let script = """
    const version = document.currentScript.dataset.version;
    const question = "/changes?page=" + encodeURIComponent(location.pathname) + "&since=" + version;
    async function wait() {
      for (;;) {
        try {
          const answer = await fetch(question, { cache: "no-store" });
          if (answer.ok && (await answer.text()) !== version) return location.reload();
        } catch {
          await new Promise((wake) => setTimeout(wake, 500));
        }
      }
    }
    wait();

    """

  private static let style = """
    #preview { position: sticky; top: 0; z-index: 10; max-height: 40vh; overflow: auto; }
    .preview-error, .preview-status { margin: 0; padding: 0.5rem 1rem; font: 0.85rem/1.4 monospace;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    .preview-error { background: #fff0ee; color: #5c0a00; border-left: 4px solid #c62a12; }
    .preview-status { background: #fff8dc; color: #4a3b00; border-left: 4px solid #b98900; }
    figure + .preview-error, details + .preview-error { margin: -0.5rem 0 1rem; }

    """
}
