// A target needs a source of its own beside the one that the plugin makes.
