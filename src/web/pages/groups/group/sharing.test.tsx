// What the page says of who loses by a key and who could leave, in the states that the example region does not show.
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { plain, tableRows } from '../../../../../test/html.ts';
import { testRequest } from '../../../../../test/world.ts';
import { ore } from '../../../../kernel/money.ts';
import type { Group } from '../../../../modules/optimiser/model.ts';
import type { GroupSharing, Leavers } from '../../../../modules/optimiser/sharing.ts';
import type { Language } from '../../../../texts/language.ts';
import type { PlannedView } from '../run-view.ts';
import { Sharing } from './sharing.tsx';

const UNITS = ['b1', 'b2', 'b3'] as const;
const NAMES = ['Nesøy', 'Sundvik', 'Storvik'];
const kr = (kroner: number) => ore(kroner * 100);

const view = {
  built: { problem: { authorities: UNITS.map((id, k) => ({ id, name: NAMES[k] })), cooperations: [] } },
} as unknown as PlannedView;

const group = {
  id: 'g',
  cost: kr(330_000),
  standAlone: kr(420_000),
  saving: { low: kr(0), base: kr(90_000), high: kr(100_000) },
  members: UNITS.map((unit) => ({
    ...{ unit, kind: 'authority', needs: [{ authority: unit, need: `n-${unit}`, value: 1 }], km: 0 },
    ...{ cost: kr(110_000), fee: kr(10_000), standAlone: kr(unit === 'b1' ? 100_000 : 160_000) },
  })),
} as unknown as Group;

const leavers = (units: readonly string[], kroner: number): Leavers => ({ units, gain: kr(kroner) });

function sharingWith(over: Partial<GroupSharing> = {}): GroupSharing {
  const shared = (fees: readonly number[], tightest: Leavers) => ({ fees: fees.map(kr), tightest });
  return {
    group: 'g',
    pot: kr(90_000),
    members: UNITS.map((unit) => ({
      unit,
      own: kr(80_000),
      standAlone: kr(unit === 'b1' ? 100_000 : 160_000),
    })),
    rules: [
      { rule: 'equalAndPopulation', ...shared([30_000, 30_000, 30_000], leavers(['b1'], 10_000)) },
      { rule: 'volume', ...shared([20_000, 35_000, 35_000], leavers(['b2', 'b3'], 6000)) },
      { rule: 'shapley', ...shared([15_000, 37_500, 37_500], leavers(['b2', 'b3'], 500)) },
      { rule: 'nucleolus', ...shared([18_000, 36_000, 36_000], leavers(['b2', 'b3'], -4000)) },
      { rule: 'stable', ...shared([16_000, 37_000, 37_000], leavers(['b2', 'b3'], -2000)) },
    ],
    stability: { isStable: true, isListed: true, atMost: ore(0), change: null },
    withdrawals: UNITS.map((unit) => ({
      unit,
      changes: unit === 'b3' ? null : UNITS.map((other) => (other === unit ? null : kr(7000))),
    })),
    dropOut: { rounds: [['b1']], stay: ['b2', 'b3'] },
    ...over,
  };
}

const shown = (sharing: GroupSharing | null, language: Language = 'nb'): string =>
  renderToString(
    <Sharing request={testRequest('/', { language })} view={view} group={group} sharing={sharing} />,
  );

describe('how a group shares', () => {
  test('names who loses by an everyday key, and who could leave', () => {
    const html = shown(sharingWith());
    const words = plain(html);
    expect(words).toContain('Ingen taper på å være med');
    expect(words).toContain('Nesøy taper 10 000 kr.');
    expect(words).toContain('Sundvik og Storvik kan spare 6 000 kr på å gå ut sammen.');
    expect(words).toContain('Nærmest å gå ut er Sundvik og Storvik, men det ville kostet 2 000 kr mer.');
    const [, first] = tableRows(html, 'Hva hver betaler når det felles arbeidet deles på tre måter');
    expect(first).toEqual(['Nesøy', '100 000', '110 000 taper 10 000', '100 000', '96 000', '4 000']);
  });

  test('keeps the rest behind the method', () => {
    const words = plain(shown(sharingWith()));
    expect(words).toContain('Vis metode');
    expect(words).toContain('Runde 1: Nesøy går.');
    expect(words).toContain('Igjen er Sundvik og Storvik.');
    expect(words).toContain('Sundvik +7 000 og Storvik +7 000');
    expect(words).toContain('De andre danner ingen gruppe, og kjøper alene.');
  });

  test('says who gains by leaving when nothing holds the group together, and what would', () => {
    const rules = sharingWith().rules.map((one) => ({ ...one, tightest: leavers(['b2', 'b3'], 3000) }));
    const stability = { isStable: false, isListed: true, atMost: kr(3000) };
    const change = { leave: ['b1'], cost: kr(21_000) };
    const words = plain(shown(sharingWith({ rules, stability: { ...stability, change } })));
    expect(words).toContain('Sundvik og Storvik kan tjene på å gå ut');
    expect(words).toContain('Med forslaget er det Sundvik og Storvik, som kan spare 3 000 kr.');
    expect(words).toContain(
      'Går Nesøy ut, tjener ingen av de andre på å gå. Samlet koster det alle 21 000 kr.',
    );
    const stuck = plain(shown(sharingWith({ rules, stability: { ...stability, change: null } })));
    expect(stuck).toContain('Vi fant ingen som kan gå ut slik at resten holder sammen.');
  });

  test('does not claim more than is proved', () => {
    const stability = { isStable: true, isListed: false, atMost: kr(4000), change: null };
    const words = plain(shown(sharingWith({ stability })));
    expect(words).toContain('Helt sikre er vi ikke: Er det likevel noen, kan de spare høyst 4 000 kr.');
    expect(words).toContain('Gruppen er for stor til at vi kan prøve alle deler av den.');
  });

  test('shows the fees of the plan where there is nothing more', () => {
    const words = plain(shown(null));
    expect(words).toContain('Nesøy taper på å være med');
    expect(words).not.toContain('Vis metode');
  });

  test.each(['nn', 'en'] as const)('is whole in %s', (language) => {
    const words = plain(shown(sharingWith(), language));
    expect(words).toContain(language === 'nn' ? 'Ingen taper på å vere med' : 'Nobody loses by joining');
    expect(words).not.toContain('undefined');
  });
});
