/**
 * What learners say they see, counted: pure. Nothing of it leaves the page.
 *
 * @typedef {{key: string, wanted: number, seen: number, choice: number}} Vote seen is −1 where somebody sees no digit;
 *   choice is what the network takes it for, −1 where no output is even half on
 */

/**
 * A vote is about one picture: who votes again has changed their mind.
 *
 * @param {Vote[]} votes
 * @param {Vote} vote
 * @returns {Vote[]}
 */
export function voted(votes, vote) {
  return [...votes.filter(({key}) => key !== vote.key), vote];
}

/**
 * @param {Vote[]} votes
 * @returns {{all: number, learner: number, network: number, none: number, agree: number}} how many drawings the learner
 *   and the network took for what they were to be, how many the learner took for nothing, and where both said the same
 */
export function counted(votes) {
  const count = holds => votes.filter(holds).length;
  return {
    all: votes.length,
    learner: count(({wanted, seen}) => seen === wanted),
    network: count(({wanted, choice}) => choice === wanted),
    none: count(({seen}) => seen < 0),
    agree: count(({seen, choice}) => seen === choice),
  };
}
