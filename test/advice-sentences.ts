// The sentences of an advice, found by walking all of it, and those among them that do not open to a reason and a source.
import type { Grounded, Grounds } from '../src/modules/advice/grounds.ts';
import type { Advice, Line } from '../src/modules/advice/model.ts';

const isSentence = (value: object): value is Line => {
  const { key, facts } = value as Partial<Line>;
  return typeof key === 'string' && typeof facts === 'object' && facts !== null;
};

/** What explains a sentence is not itself explained; the «if»s of a change stand within it. */
const INSIDE = new Set(['why', 'facts']);

/** Every sentence that is shown, wherever it lies. */
export function sentencesIn(value: unknown): Line[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isSentence(value) ? [value] : [];
  const below = Object.entries(value).filter(([name]) => !INSIDE.has(name));
  return [...own, ...below.flatMap(([, one]) => sentencesIn(one))];
}

const hasGrounds = (line: Line): line is Grounded => 'why' in line && 'law' in line && 'places' in line;

/** A reason comes from a rule and is the reason; the law's own words are the reason where it is named. */
const isExplained = (line: Grounded): boolean =>
  line.why.length > 0 || line.law.length > 0 || 'ruleId' in line;

function hasSource({ law, places }: Pick<Grounds, 'law' | 'places'>, rules: Advice['rules']): boolean {
  const listed = law.every((id) => rules.some((rule) => rule.id === id && rule.of !== 'advice'));
  const dated = places.every(({ source }) => source.act !== '' && source.checked !== '');
  return listed && dated && law.length + places.length > 0;
}

/** Keys of sentences, and names of figures, that lack a reason or a source. */
export function unfounded(advice: Advice): string[] {
  const sentences = sentencesIn(advice).filter(
    (line) => !hasGrounds(line) || !isExplained(line) || !hasSource(line, advice.rules),
  );
  const figures = advice.alternatives.flatMap(({ id, figures: { cost, months } }) =>
    [cost, months].every(
      (one) => one.why.length > 0 && one.assumed.length > 0 && hasSource(one, advice.rules),
    )
      ? []
      : [`${id}.figures`],
  );
  return [...sentences.map(({ key }) => key), ...figures];
}
