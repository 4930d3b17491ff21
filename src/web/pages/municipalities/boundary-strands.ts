// A municipality's names and borders since 2017 as strands that meet and part, for the timeline. A new number alone
// is no event: only mergers, splits and changes of name are.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type BoundaryChange, boundaryChanges, type Predecessor } from '../../../modules/registry/as-of.ts';
import type { FormerNumber, Municipality, Register } from '../../../modules/registry/model.ts';
import type { Junction, Strand } from '../../components/charts/timeline-layout.ts';

export type EventKind = 'merged' | 'mergedUnderOldName' | 'split';

export interface BoundaryEvent extends Omit<Junction, 'label'> {
  readonly kind: EventKind;
  /** The name after the event. */
  readonly name: string;
}

export interface Boundaries {
  readonly strands: readonly Strand[];
  readonly events: readonly BoundaryEvent[];
}

const namesOf = (number: FormerNumber): string[] => number.name.split(' - ');
const firstName = (number: FormerNumber): string => namesOf(number)[0] ?? number.name;

function isSameBody(a: Predecessor, b: Predecessor): boolean {
  return a.isPart === b.isPart && namesOf(a.number).some((name) => namesOf(b.number).includes(name));
}

/** Every body goes on, at most under another number. */
function isRenumbering({ before, after }: BoundaryChange): boolean {
  return (
    before.length === after.length && before.every((one) => after.some((other) => isSameBody(one, other)))
  );
}

interface Open {
  readonly id: string;
  readonly label: string;
  readonly from: LocalDate | null;
}

/** Others that came out of the same split, so that the timeline shows where the rest went. */
function siblings(register: Register, municipality: Municipality, ended: readonly Predecessor[]): Open[] {
  const targets = new Set(ended.filter((it) => it.isPart).flatMap((it) => it.number.targets));
  return register.municipalities
    .filter((it) => targets.has(it.number) && it.number !== municipality.number)
    .map((it) => ({ id: it.number, label: it.name, from: null }));
}

function kindOf(ended: readonly Open[], name: string, isSplit: boolean): EventKind {
  if (isSplit) return 'split';
  return ended.length > 1 && ended.some((it) => it.label === name) ? 'mergedUnderOldName' : 'merged';
}

export function boundariesOf(register: Register, municipality: Municipality): Boundaries {
  const changes = boundaryChanges(register, municipality.number).filter((change) => change.before.length > 0);
  const start = changes[0]?.before ?? [];
  let open = new Map<string, Open>(
    start.map(({ number }) => [
      number.oldNumber,
      { id: number.oldNumber, label: firstName(number), from: null },
    ]),
  );
  if (open.size === 0) {
    open = new Map([
      [municipality.number, { id: municipality.number, label: municipality.name, from: null }],
    ]);
  }
  const strands: Strand[] = [];
  const events: BoundaryEvent[] = [];
  for (const change of changes) {
    if (isRenumbering(change)) {
      open = new Map(
        change.after.flatMap((one) => {
          const was = change.before.find((other) => isSameBody(one, other));
          const strand = was && open.get(was.number.oldNumber);
          return strand ? [[one.number.oldNumber, strand] as const] : [];
        }),
      );
      continue;
    }
    const stays = new Set(change.after.map((it) => it.number.oldNumber));
    const began = change.after.filter((it) => !open.has(it.number.oldNumber));
    const ended = change.before.filter((it) => !stays.has(it.number.oldNumber));
    const endedStrands = ended.flatMap((it) => open.get(it.number.oldNumber) ?? []);
    const others = siblings(register, municipality, ended);
    const begun = [
      ...began.map(
        (it): Open => ({ id: it.number.oldNumber, label: firstName(it.number), from: change.date }),
      ),
      ...others.map((it): Open => ({ ...it, from: change.date })),
    ];
    strands.push(...endedStrands.map((it) => ({ ...it, to: change.date })));
    for (const it of ended) open.delete(it.number.oldNumber);
    for (const it of begun) open.set(it.id, it);
    const name = began[0] ? firstName(began[0].number) : municipality.name;
    events.push({
      on: change.date,
      from: endedStrands.map((it) => it.id),
      to: begun.map((it) => it.id),
      kind: kindOf(endedStrands, name, others.length > 0),
      name,
    });
  }
  strands.push(...[...open.values()].map((it) => ({ ...it, to: null })));
  return { strands, events };
}
