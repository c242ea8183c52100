/* Finds sections: course.search(entries) gives a function from a query to hits, best first. */

(() => {
  "use strict";

  const fields = { heading: 6, chapter: 3, keywords: 3, text: 1, code: 0.5 };

  /* Phrases that ask for the same thing. */
  const synonyms = [
    ["auprc", "average precision", "pr auc", "ap", "area under the precision recall curve"],
    ["auroc", "roc auc", "area under the roc curve"],
    ["mcc", "matthews correlation", "matthews correlation coefficient"],
    ["recall", "sensitivity", "true positive rate", "tpr", "hit rate"],
    ["precision", "positive predictive value", "ppv"],
    ["false positive rate", "fpr", "fall out"],
    ["prevalence", "base rate", "class prior", "positive rate"],
    ["oversampling", "upsampling", "over sampling"],
    ["undersampling", "downsampling", "under sampling"],
    ["smote", "synthetic minority oversampling"],
    ["ece", "expected calibration error", "calibration error"],
    ["bce", "binary cross entropy", "log loss"],
    ["class weight", "class weights", "pos_weight", "loss reweighting", "cost sensitive"],
    ["confidence interval", "interval", "error bar", "uncertainty"],
    ["bias initialisation", "bias initialization", "prior bias", "output bias", "initial bias"],
    ["cutoff", "threshold", "operating point", "decision threshold"],
    ["imbalance", "imbalanced", "skewed classes", "rare positives", "rare class"],
    ["long tail", "long tailed", "many classes"],
    ["logit adjustment", "logit adjusted"],
    ["drw", "deferred reweighting"],
    ["leak", "leakage", "data leakage"],
    ["boosted trees", "gradient boosting", "xgboost", "lightgbm"],
  ];

  function stem(word) {
    if (word.length < 4 || !word.endsWith("s") || /(ss|us|is)$/.test(word)) return word;
    return word.slice(0, /(ch|sh|ss|x)es$/.test(word) ? -2 : -1);
  }

  /* Words whole and split: posWeight and pos_weight give posweight, pos and weight. */
  function words(text) {
    const found = [];
    const plain = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
    for (const [word] of plain.matchAll(/[A-Za-z0-9_]+(?:[-'’][A-Za-z0-9_]+)*/g)) {
      const parts = word.replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3 $2")
        .split(/[\s_'’-]+/).filter(Boolean).map((part) => stem(part.toLowerCase()));
      found.push(...parts);
      if (parts.length > 1) found.push(parts.join(""));
    }
    return found;
  }

  /* Whether one insertion, deletion, replacement or swap of neighbours makes the words equal. */
  function isOneEditAway(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    let start = 0;
    while (start < a.length && a[start] === b[start]) start += 1;
    const [x, y] = [a.slice(start), b.slice(start)];
    return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)
      || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
  }

  /* The name of a question says in the author's words what it is about: q-reweighting-undo. */
  const keywords = ({ address }) => address.split("#q-")[1] ?? "";

  /* What a lesson says counts more than what asks about it, and than the pages beside the lessons, which
     lead there. */
  const standing = ({ address }) => (/^\d/.test(address) && !address.includes("#quiz-") ? 1 : 0.5);

  function index(entries) {
    const postings = new Map();
    const lengths = entries.map(() => 0);
    entries.forEach((entry, id) => {
      for (const [field, weight] of Object.entries(fields)) {
        for (const word of words(field === "keywords" ? keywords(entry) : entry[field])) {
          if (!postings.has(word)) postings.set(word, new Map());
          const places = postings.get(word);
          places.set(id, (places.get(id) ?? 0) + weight);
          lengths[id] += field === "text" ? 1 : 0;
        }
      }
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(entries.length, 1);
    return { postings, lengths, mean: Math.max(mean, 1), count: entries.length };
  }

  /* BM25 of one word of the index in each entry that has it. */
  function add(scores, word, factor, { postings, lengths, mean, count }) {
    const places = postings.get(word) ?? new Map();
    const rarity = Math.log(1 + (count - places.size + 0.5) / (places.size + 0.5));
    for (const [id, weight] of places) {
      const saturated = weight * 2.2 / (weight + 1.2 * (0.25 + 0.75 * lengths[id] / mean));
      scores.set(id, Math.max(scores.get(id) ?? 0, factor * rarity * saturated));
    }
  }

  /* The entries that have a word of the query: itself, what it begins, or what it misspells. */
  function scores(word, isLast, index) {
    const scores = new Map();
    add(scores, word, 1, index);
    const known = [...index.postings.keys()];
    if (word.length > 1 && (isLast || scores.size === 0)) {
      for (const other of known) {
        if (other !== word && other.startsWith(word)) {
          add(scores, other, 0.8 * word.length / other.length, index);
        }
      }
    }
    if (scores.size === 0 && word.length > 3) {
      for (const other of known) {
        if (isOneEditAway(word, other)) add(scores, other, 0.6, index);
      }
    }
    return scores;
  }

  /* The words a question is asked with, not those it asks about. */
  const asking = new Set(("a an and are be between can could did difference do does explain for how i in is it me my not"
    + " of on or should the to use versus vs we what when which who why with would you your").split(" "));

  /* What a query asks about: `what is focal loss` asks about `focal loss`. */
  function subject(query) {
    const about = query.split(/[\s?]+/).filter((word) => word && !asking.has(word.toLowerCase()));
    return about.length > 0 ? about.join(" ") : query;
  }

  /* The query, what it asks about, and the query with each phrase that has synonyms replaced by each of them. */
  function readings(query) {
    const plain = ` ${query.toLowerCase().replace(/[-\s]+/g, " ").trim()} `;
    const found = [{ text: query, factor: 1 }, { text: subject(query), factor: 1 }];
    for (const group of synonyms) {
      const phrase = group.filter((one) => plain.includes(` ${one} `))
        .sort((a, b) => b.length - a.length)[0];
      for (const other of phrase ? group.filter((one) => one !== phrase) : []) {
        found.push({ text: plain.replace(` ${phrase} `, ` ${other} `), factor: 0.75 });
      }
    }
    return found;
  }

  function rank(text, entries, index) {
    const terms = [...new Set(words(text))];
    const total = new Map();
    const covered = new Map();
    terms.forEach((term, place) => {
      for (const [id, score] of scores(term, place === terms.length - 1, index)) {
        total.set(id, (total.get(id) ?? 0) + score);
        covered.set(id, (covered.get(id) ?? 0) + 1);
      }
    });
    const asked = words(text).join(" ");
    for (const [id, score] of total) {
      const entry = entries[id];
      const heading = words(entry.heading).join(" ");
      const isPage = !entry.address.includes("#");
      let bonus = 1;
      if (heading === "source") bonus = 0.5;
      else if (heading === asked) bonus = isPage ? 5 : 4;
      else if (heading.startsWith(`${asked} `)) bonus = 1.9;
      else if (` ${heading} `.includes(` ${asked} `)) bonus = 1.5;
      total.set(id, score * bonus * standing(entry) * (covered.get(id) / terms.length) ** 2);
    }
    return total;
  }

  /* The words around the first place that has one of the query's. */
  function excerpt(text, query) {
    const wanted = new Set(words(query));
    const parts = text.split(/\s+/);
    const hit = parts.findIndex((part) => words(part).some((word) => wanted.has(word)));
    const start = Math.max(0, hit - 8);
    return (start > 0 ? "… " : "") + parts.slice(start, start + 28).join(" ")
      + (start + 28 < parts.length ? " …" : "");
  }

  const course = (globalThis.course ??= {});
  course.searchWords = words;
  course.search = (entries) => {
    const built = index(entries);
    return (query) => {
      const best = new Map();
      for (const { text, factor } of readings(query)) {
        for (const [id, score] of rank(text, entries, built)) {
          best.set(id, Math.max(best.get(id) ?? 0, factor * score));
        }
      }
      return [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 30)
        .map(([id, score]) => ({ ...entries[id], score, excerpt: excerpt(entries[id].text, subject(query)) }));
    };
  };
})();
