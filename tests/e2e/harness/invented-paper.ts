// One invented paper: mostly of one topic, with a touch of another, as papers are.
import type { PaperFacts } from './feed-item.ts';
import type { Random } from './random.ts';
import { FAMILY, GIVEN, TOPICS } from './topics.ts';

const SYLLABLES = 'ar bel cor dun fen gal hov ith jun kel lor mar nev ost per quil ros tam ul ven wes yor'.split(' ');
const OPENINGS = [
  'Learning',
  'Rethinking',
  'Scaling',
  'Understanding',
  'Towards Reliable',
  'A Closer Look at',
  'Efficient',
];

export function invent(random: Random, salt: string): Omit<PaperFacts, 'id' | 'day'> {
  const [main, touch] = random.sample(TOPICS, 2);
  if (!main || !touch) throw new Error('two topics are needed');
  const [thing = '', other = '', third = ''] = random.sample(main.things, 3);
  const [method = '', second = ''] = random.sample(main.methods, 2);
  const test = random.pick(main.tests);
  const aside = random.pick(touch.things);
  const name = nameOf(random);
  const title = `${name}: ${random.pick(OPENINGS)} ${capital(thing)} with ${capital(method)}`;
  const abstract = [
    `${capital(thing)} and ${other} limit what can be learnt about ${test}.`,
    `We present ${name}, which joins ${method} and ${second} so that ${third} are used where they help most.`,
    `Unlike earlier work on ${aside}, ${name} needs no change to ${other}.`,
    `On ${test}, ${name} improves over strong baselines by ${random.next(30) + 2} percent at ${random.next(60) + 20} percent of the cost.`,
    `An ablation over ${random.next(40) + 5} settings shows that ${method} matters most when ${thing} are scarce.`,
    `We release code, weights and the ${random.next(900) + 100} hours of data behind ${name} (run ${salt}).`,
  ].join(' ');
  const authors = Array.from({ length: random.next(6) + 1 }, () => `${random.pick(GIVEN)} ${random.pick(FAMILY)}`);
  return {
    title,
    abstract,
    authors: [...new Set(authors)],
    keywords: [thing, method, test],
    upvotes: random.next(120),
  };
}

function nameOf(random: Random): string {
  return capital(Array.from({ length: random.next(2) + 2 }, () => random.pick(SYLLABLES)).join(''));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
