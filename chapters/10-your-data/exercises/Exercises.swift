// The exercises of this lesson: what you declare here, its chapter's code can see.
