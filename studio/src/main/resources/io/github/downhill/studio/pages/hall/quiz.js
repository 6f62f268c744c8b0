/**
 * Human against network: ten test pictures, half of them such as the network finds hard. Pure.
 *
 * @typedef {object} Question
 * @property {number} index of the test picture
 * @property {number} label
 * @property {number} choice what the network takes it for
 * @property {number} top how bright its brightest output is
 * @property {boolean} hard whether it was drawn from those the network finds hard
 *
 * @typedef {object} Quiz
 * @property {number} seed
 * @property {string} run
 * @property {number} step
 * @property {Question[]} questions
 * @property {number[]} answers so far
 *
 * @typedef {{asked: number, you: number, network: number}} Score
 */

export const QUESTIONS = 10;
const HARD = 5;

/** From so many of those that cost most the hard ones are drawn. */
const HARD_SHARE = 0.02;

/**
 * A quiz: the same seed and the same network make the same one.
 *
 * @param {object} message of the hall
 * @param {number} seed
 * @returns {Quiz}
 */
export function quizOf(message, seed) {
  const {labels, choices, tops, costs, run, step} = message;
  const byCost = Array.from(costs, (_, i) => i).sort((one, other) => costs[other] - costs[one] || one - other);
  const cut = Math.min(byCost.length - HARD, Math.max(2 * HARD, Math.ceil(HARD_SHARE * byCost.length)));
  const random = chance(seed);
  const question = hard => index => ({index, label: labels[index], choice: choices[index], top: tops[index], hard});
  const questions = [
    ...drawn(byCost.slice(0, cut), HARD, random).map(question(true)),
    ...drawn(byCost.slice(cut), QUESTIONS - HARD, random).map(question(false)),
  ];
  return {seed, run, step, questions: drawn(questions, questions.length, random), answers: []};
}

/**
 * The quiz with one more answer.
 *
 * @param {Quiz} quiz
 * @param {number} digit
 * @returns {Quiz}
 */
export function answered(quiz, digit) {
  return {...quiz, answers: [...quiz.answers, digit]};
}

/**
 * Who has been right so far.
 *
 * @param {Quiz} quiz
 * @param {(question: Question) => boolean} [which] counts these alone
 * @returns {Score}
 */
export function scoreOf({questions, answers}, which = () => true) {
  const rows = answers.map((answer, i) => ({...questions[i], answer})).filter(which);
  return {
    asked: rows.length,
    you: rows.filter(({answer, label}) => answer === label).length,
    network: rows.filter(({choice, label}) => choice === label).length,
  };
}

/** Some of them, in random order, each as likely as another. */
function drawn(all, count, random) {
  const rest = [...all];
  const some = [];
  while (some.length < count && rest.length > 0) some.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return some;
}

/** Numbers from 0 to 1 that depend on the seed alone: Weyl steps, mixed as by MurmurHash3. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
