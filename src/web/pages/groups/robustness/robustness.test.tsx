// What the page says of how sure a plan is, in the states that a made-up region does not show.
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { plain, tableRows } from '../../../../../test/html.ts';
import { shippedParameters } from '../../../../../test/optimiser-problems.ts';
import { testRequest } from '../../../../../test/world.ts';
import { MOST_STUDIED_NEEDS } from '../../../../flows/group-work.ts';
import { ore } from '../../../../kernel/money.ts';
import type { Group } from '../../../../modules/optimiser/model.ts';
import type {
  Alternative,
  EndEffect,
  FactorEffect,
  GroupHold,
  Robustness,
} from '../../../../modules/optimiser/robustness.ts';
import type { Language } from '../../../../texts/language.ts';
import { progressPercent, progressText } from '../progress.tsx';
import type { PlannedView } from '../run-view.ts';
import { HowSure } from './robustness.tsx';

const kr = (kroner: number) => ore(kroner * 100);

const groupIn = (id: string, category: string, leadUnit: string): Group =>
  ({ id, category, leadUnit, lead: leadUnit, members: [], saving: { base: kr(1000) } }) as unknown as Group;

const GROUPS = [groupIn('g1', 'renhold', 'b1'), groupIn('g2', 'asfalt', 'b1'), groupIn('g3', 'asfalt', 'b2')];

const effect = (end: 'low' | 'high', kroner: number, over: Partial<EndEffect> = {}): EndEffect => ({
  ...{ end, planned: kr(kroner), best: kr(kroner), changed: [], gone: [], arisen: [] },
  ...over,
});

const factor = (
  id: string,
  worse: EndEffect,
  better: EndEffect,
  planBreaks: FactorEffect['planBreaks'] = null,
) => ({
  ...{ id, parameters: [id], worse, better, planBreaks },
});

const held = (group: string, hold: GroupHold['hold'], over: Partial<GroupHold> = {}): GroupHold => ({
  ...{ group, hold, changedIn: 0, goneIn: 0, breaks: [], leastValue: null },
  ...over,
});

const plan = (over: Partial<Alternative>): Alternative => ({
  ...{ weighing: null, axes: ['travel'], saving: kr(6_500_000), extra: kr(0), groups: 3, km: 1000 },
  ...{ groupsPerBody: 2, mostGroups: 3, smallFirms: null },
  ...over,
});

const STUDY: Robustness = {
  isWhole: true,
  saving: kr(6_500_000),
  together: { worse: effect('low', 3_200_000), better: effect('high', 9_000_000) },
  factors: [
    factor('procedure', effect('low', 5_000_000), effect('high', 8_000_000)),
    factor('comply', effect('low', 6_000_000), effect('high', 6_800_000)),
  ],
  scenarios: 6,
  groups: [held('g1', 'same'), held('g2', 'same'), held('g3', 'same')],
  alternatives: [plan({})],
};

interface Shown {
  readonly html: string;
  readonly words: string;
}

function shown(robustness: Robustness | undefined, language: Language = 'nb', needs = 3): Shown {
  const view = {
    token: 't',
    plan: { groups: GROUPS },
    outcome: { robustness },
    built: {
      problem: {
        authorities: [
          { id: 'b1', name: 'Nesøy' },
          { id: 'b2', name: 'Sundvik' },
        ],
        cooperations: [],
        needs: { length: needs },
        params: shippedParameters(),
      },
    },
  } as unknown as PlannedView;
  const html = renderToString(<HowSure request={testRequest('/', { language })} view={view} />);
  expect(html).not.toMatch(/NaN|undefined|\[object|style=/);
  return { html, words: plain(html) };
}

describe('how sure a plan is', () => {
  test('the answer stands first: it holds, and nothing makes it lose', () => {
    const { words } = shown(STUDY);
    expect(words).toContain(
      'Planen holder selv om forutsetningene slår feil: alle gruppene står i alle tilfellene vi prøvde. Ingen enkelt forutsetning får planen til å tape penger',
    );
    expect(words).toContain(
      'Mest betyr «Arbeidet med å lage en konkurranse». Slår det dårlig ut (mindre arbeid), sparer planen ca. 5,0 mill. kr i stedet for ca. 6,5 mill. kr.',
    );
    expect(words).toContain('Slår alt dårlig ut på en gang, sparer planen fortsatt ca. 3,2 mill. kr.');
    expect(words).toContain('Står uansett (3): Renhold, Asfaltering (Nesøy) og Asfaltering (Sundvik).');
    expect(words).toContain('Med alle på en gang ble det 6 beregninger.');
  });

  test('what falls is named first, with when and at which value', () => {
    const breaks = [{ factor: 'coordination.perMember', end: 'low' as const, way: 2.3, value: 46_200 }];
    const { html, words } = shown({
      ...STUDY,
      together: { worse: effect('low', -400_000, { gone: ['g3'] }), better: effect('high', 9_000_000) },
      factors: [
        factor(
          'comply',
          effect('low', -100_000, { gone: ['g3'], best: kr(20_000) }),
          effect('high', 7_000_000),
          {
            ...{ end: 'low', way: 0.9, value: 0.6649 },
          },
        ),
      ],
      groups: [
        held('g1', 'same'),
        held('g2', 'changes', { changedIn: 1 }),
        held('g3', 'fragile', { goneIn: 2, breaks, leastValue: 0.42 }),
      ],
    });
    expect(words).toContain(
      'To av tre grupper står i alle tilfellene vi prøvde. Planen faller hvis «Hvor mye av volumet som blir kjøpt på avtalen» blir 66,5 %.',
    );
    expect(words).toContain('Slår det dårlig ut (65 %), taper gruppene ca. 100 000 kr på planen.');
    expect(words).toContain('Slår alt dårlig ut på en gang, taper gruppene ca. 400 000 kr på planen.');
    expect(words.indexOf('Faller i noen tilfeller (1): Asfaltering (Sundvik)')).toBeLessThan(
      words.indexOf('Står uansett (1): Renhold'),
    );
    const [, first, second] = tableRows(html, 'Hvor mye hver gruppe tåler');
    expect(first).toEqual([
      'Asfaltering (Sundvik)',
      'Faller i noen tilfeller',
      'Hvor mye av volumet som blir kjøpt på avtalen slår dårlig ut Alt på en gang slår dårlig ut',
      'Kostnad for hver ekstra deltaker: 46 200 kr',
      '42 %',
    ]);
    expect(second?.[1]).toBe('Står, men med andre deltakere i noen tilfeller');
    const [, comply, all] = tableRows(html, 'Samme plan med én forutsetning endret');
    expect(comply).toEqual([
      'Hvor mye av volumet som blir kjøpt på avtalen',
      '−100 000 ved 65 %',
      '7 000 000 ved 90 %',
      'Dårlig: 1 faller og ny plan sparer 120 000 kr mer',
      '66,5 %',
    ]);
    expect(all?.[0]).toBe('Alt på en gang');
  });

  test('other plans: what they cost and what they are better at; points only where there is a choice', () => {
    const reach = (base: number) => ({ low: 0, base, high: 1 });
    const { html, words } = shown({
      ...STUDY,
      alternatives: [
        plan({ axes: ['travel', 'smallFirms'], smallFirms: { cheapest: reach(0.3), best: reach(0.5) } }),
        plan({
          ...{ weighing: { kind: 'travel', by: 4 }, extra: kr(120_000), km: 640, axes: ['travel'] },
          smallFirms: { cheapest: reach(0.3), best: reach(0.3) },
        }),
      ],
    });
    const [, own, other] = tableRows(html, 'Hele planer, den billigste først');
    expect(own).toEqual(['A Forslaget', '0', '3', '30–50 %', '1 000', '2,0 (høyst 3)']);
    expect(other).toEqual([
      'B Reiser teller fire ganger så mye',
      '120 000',
      '3',
      '30 %',
      '640',
      '2,0 (høyst 3)',
    ]);
    expect(html.match(/class="trade-off"/g)).toHaveLength(1);
    expect(words).toContain(
      'Hvert punkt er en plan med bokstav fra tabellen: A: 1 000, 0 kr mer; B: 640, 120 000 kr mer.',
    );
    expect(shown(STUDY).words).toContain('Vi fant ingen annen plan som er bedre for små leverandører');
  });

  test('a study that was stopped, one that never was, and one that would take too long say so', () => {
    expect(shown({ ...STUDY, isWhole: false }).words).toContain('Beregningen ble stoppet før alt var prøvd.');
    const none: Robustness = { ...STUDY, isWhole: false, together: null, factors: [], scenarios: 0 };
    for (const kept of [none, undefined])
      expect(shown(kept).words).toContain('Vi har ikke prøvd hvor sikker denne planen er.');
    expect(shown(undefined, 'nb', MOST_STUDIED_NEEDS + 1).words).toMatch(/Listen har 2\s001 behov\./);
  });

  test.each([
    ['nn', 'Kor sikkert er dette?', 'alle gruppene står i alle tilfella vi prøvde'],
    ['en', 'How sure is this?', 'every group stands in every case we tried'],
  ] as const)('in %s', (language, title, answer) => {
    const { words } = shown(STUDY, language);
    expect(words).toContain(title);
    expect(words).toContain(answer);
  });

  test('while it is tried, the progress tells that the plan is ready', () => {
    const progress = {
      ...{
        phase: 'done' as const,
        doneComponents: 4,
        components: 4,
        isWhole: true,
        baseline: 2,
        upperBound: 1,
      },
      ...{ lowerBound: 1, gapOfSaving: 0, workUnits: 1 },
      study: { done: 11, total: 44, workUnits: 1 },
    } as const;
    expect(progressText(testRequest('/'), progress)).toBe(
      'Planen er ferdig. Nå prøver vi hvor sikker den er: 11 av 44.',
    );
    expect(progressPercent(progress)).toBe(25);
  });
});
