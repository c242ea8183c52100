/* Cards and their memory: FSRS-6, as in the Swift of `course drill`, to the last digit of its vectors. */

(() => {
  "use strict";

  const w = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ];
  const decay = -w[20];
  const factor = 0.9 ** (1 / decay) - 1;
  const [again, hard, good, easy] = [1, 2, 3, 4];
  const minute = 60_000;
  const day = 86_400_000;

  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
  const clampStability = (stability) => clamp(stability, 0.001, 36_500);
  const clampDifficulty = (difficulty) => clamp(difficulty, 1, 10);
  const initialDifficulty = (rating) => w[4] - Math.exp(w[5] * (rating - 1)) + 1;

  /* The chance to remember after some days. */
  function retrievability(stability, days) {
    return (1 + (factor * days) / stability) ** decay;
  }

  /* The days until the chance falls to `retention`, whole. */
  function interval(stability, retention = 0.9) {
    const days = (stability / factor) * (retention ** (1 / decay) - 1);
    return clamp(roundHalfEven(days), 1, 36_500);
  }

  function roundHalfEven(value) {
    const floor = Math.floor(value);
    if (value - floor !== 0.5) return Math.round(value);
    return floor % 2 === 0 ? floor : floor + 1;
  }

  function nextDifficulty(difficulty, rating) {
    const damped = difficulty + (-w[6] * (rating - 3) * (10 - difficulty)) / 9;
    return clampDifficulty(w[7] * initialDifficulty(easy) + (1 - w[7]) * damped);
  }

  function recalled({ stability, difficulty }, rating, chance) {
    const bonus = rating === hard ? w[15] : rating === easy ? w[16] : 1;
    const growth = Math.exp(w[8]) * (11 - difficulty) * stability ** -w[9]
      * (Math.exp(w[10] * (1 - chance)) - 1) * bonus;
    return stability * (1 + growth);
  }

  function forgotten({ stability, difficulty }, chance) {
    const long = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1)
      * Math.exp(w[14] * (1 - chance));
    return Math.min(long, stability / Math.exp(w[17] * w[18]));
  }

  function sameDay({ stability }, rating) {
    const increase = Math.exp(w[17] * (rating - 3 + w[18])) * stability ** -w[19];
    return stability * (rating === again ? increase : Math.max(increase, 1));
  }

  function first(rating) {
    return {
      stability: clampStability(w[rating - 1]),
      difficulty: clampDifficulty(initialDifficulty(rating)),
    };
  }

  /* The memory after a rating some whole days after the last one. */
  function reviewed(memory, rating, days) {
    const stability = days === 0
      ? sameDay(memory, rating)
      : rating === again
        ? forgotten(memory, retrievability(memory.stability, days))
        : recalled(memory, rating, retrievability(memory.stability, days));
    return {
      stability: clampStability(stability),
      difficulty: nextDifficulty(memory.difficulty, rating),
    };
  }

  /* A new card takes steps of 1 and 10 minutes, a forgotten one a step of 10 minutes. */
  function scheduled(card, rating, now) {
    const steps = card.phase === "learning" ? [1, 10] : [10];
    const wait = (minutes) => ({ ...card, due: new Date(now.getTime() + minutes * minute).toISOString() });
    const graduated = () => ({
      ...card, phase: "review", step: 0,
      due: new Date(now.getTime() + interval(card.stability) * day).toISOString(),
    });
    if (card.phase === "review") {
      return rating === again ? { ...wait(10), phase: "relearning", step: 0 } : graduated();
    }
    if (rating === easy) return graduated();
    if (rating === again) return { ...wait(steps[0]), step: 0 };
    if (rating === hard) {
      if (card.step > 0) return wait(steps[Math.min(card.step, steps.length - 1)]);
      return wait(steps.length === 1 ? steps[0] * 1.5 : (steps[0] + steps[1]) / 2);
    }
    const step = card.step + 1;
    return step < steps.length ? { ...wait(steps[step]), step } : { ...graduated() };
  }

  /** The card after a rating from 1, again, to 4, easy; `null` is a card not seen before. */
  function review(card, rating, now) {
    const lastReview = now.toISOString();
    if (!card) {
      return scheduled({ phase: "learning", step: 0, ...first(rating), lastReview }, rating, now);
    }
    const days = Math.floor(Math.max(now - new Date(card.lastReview), 0) / day);
    return scheduled({ ...card, ...reviewed(card, rating, days), lastReview }, rating, now);
  }

  /** `10 min`, `2 d`, `3 mo`, `1.4 y`: the time until the card would be due. */
  function wait(card, rating, now) {
    const time = new Date(review(card, rating, now).due) - now;
    const days = time / day;
    if (days < 1) return `${Math.round(time / minute)} min`;
    if (days < 31) return `${Math.round(days)} d`;
    if (days < 365) return `${Math.round(days / 30.4)} mo`;
    return `${Math.round((days / 365) * 10) / 10} y`;
  }

  /** What to ask now: what is due, a new card while there may be one, then what is being learned. */
  function next(ids, cards, now, newLeft) {
    const dueAt = (id) => new Date(cards[id].due);
    const soonest = (some) => some.reduce((a, b) => (a && dueAt(a) <= dueAt(b) ? a : b), null);
    const seen = ids.filter((id) => cards[id]);
    const due = soonest(seen.filter((id) => dueAt(id) <= now));
    if (due) return due;
    const fresh = ids.find((id) => !cards[id]);
    if (newLeft > 0 && fresh) return fresh;
    const soon = new Date(now.getTime() + 20 * minute);
    return soonest(seen.filter((id) => cards[id].phase !== "review" && dueAt(id) <= soon));
  }

  /** All cards for the evening before: new ones first, then those least likely to be remembered. */
  function crammed(ids, cards, now) {
    const chance = (id) => retrievability(
      cards[id].stability, Math.max(now - new Date(cards[id].lastReview), 0) / day);
    const seen = ids.filter((id) => cards[id]);
    return [...ids.filter((id) => !cards[id]), ...seen.sort((a, b) => chance(a) - chance(b))];
  }

  (globalThis.course ??= {}).fsrs = {
    review, wait, next, crammed, retrievability, interval, nextDifficulty, recalled, forgotten,
    sameDay, first, reviewed,
  };
})();
