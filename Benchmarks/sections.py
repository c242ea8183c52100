"""BENCHMARKS.md is written by two programs, each its own part of it."""


def replace(file, heading, text):
    """Puts the text in the place of the part that begins with this heading, or at the end."""
    parts = split(file.read_text()) if file.exists() else {}
    parts[heading] = text.strip()
    file.write_text("\n\n".join(parts.values()) + "\n")


def split(text):
    """The parts that level-1 headings begin, by the heading; what stands in a fence is no heading."""
    parts, heading, is_code = {}, None, False
    for line in text.splitlines():
        if line.startswith("```"):
            is_code = not is_code
        if line.startswith("# ") and not is_code:
            heading = line
        if heading is not None:
            parts.setdefault(heading, []).append(line)
    return {heading: "\n".join(lines).strip() for heading, lines in parts.items()}
