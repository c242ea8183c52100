// The exercises of chapters/05-in-practice/chapter.md.
