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

type OpenStrands = ReadonlyMap<string, Open>;

/** Others that came out of the same split, so that the timeline shows where the rest went. */
function siblings(register: Register, municipality: Municipality, ended: readonly Predecessor[]): Open[] {
  const targets = new Set(ended.filter((it) => it.isPart).flatMap((it) => it.number.targets));
  return register.municipalities
    .filter((it) => targets.has(it.number) && it.number !== municipality.number)
    .map((it) => ({ id: it.number, label: it.name, from: null }));
}

function renumbered({ before, after }: BoundaryChange, open: OpenStrands): OpenStrands {
  return new Map(
    after.flatMap((one) => {
      const was = before.find((other) => isSameBody(one, other));
      const strand = was && open.get(was.number.oldNumber);
      return strand ? [[one.number.oldNumber, strand] as const] : [];
    }),
  );
}

interface Turn {
  readonly ended: readonly Predecessor[];
  readonly begun: readonly (readonly [number: string, strand: Open])[];
  readonly isSplit: boolean;
}

interface Lineage {
  readonly register: Register;
  readonly municipality: Municipality;
}

function turnAt(change: BoundaryChange, open: OpenStrands, { register, municipality }: Lineage): Turn {
  const numberOf = (it: Predecessor): string => it.number.oldNumber;
  const stays = change.before.filter((it) => change.after.some((other) => numberOf(other) === numberOf(it)));
  const ended = change.before.filter((it) => !stays.includes(it));
  const others = siblings(register, municipality, ended);
  const began = change.after.filter((it) => !open.has(numberOf(it)));
  const begun = began.map((it) => [numberOf(it), strandFrom(change.date, it, numberOf(it))] as const);
  const isSplit = others.length > 0;
  if (begun.length > 0 || isSplit) {
    const rest = others.map((it) => [it.id, { ...it, from: change.date }] as const);
    return { ended, begun: [...begun, ...rest], isSplit };
  }
  // A body that kept its number took the others in: it goes on as a new strand.
  const taker = stays.find((it) => namesOf(it.number).includes(municipality.name)) ?? stays[0];
  if (!taker) return { ended, begun, isSplit };
  const id = `${numberOf(taker)}-${change.date.slice(0, 4)}`;
  return {
    ended: [taker, ...ended],
    begun: [[numberOf(taker), strandFrom(change.date, taker, id)]],
    isSplit,
  };
}

function strandFrom(date: LocalDate, { number }: Predecessor, id: string): Open {
  return { id, label: firstName(number), from: date };
}

function kindOf(ended: readonly Open[], name: string, isSplit: boolean): EventKind {
  if (isSplit) return 'split';
  return ended.length > 1 && ended.some((it) => it.label === name) ? 'mergedUnderOldName' : 'merged';
}

export function boundariesOf(register: Register, municipality: Municipality): Boundaries {
  const changes = boundaryChanges(register, municipality.number).filter((change) => change.before.length > 0);
  const start = (changes[0]?.before ?? []).map(
    ({ number }) => [number.oldNumber, firstName(number)] as const,
  );
  const first = start.length > 0 ? start : [[municipality.number, municipality.name] as const];
  let open: OpenStrands = new Map(first.map(([id, label]) => [id, { id, label, from: null }]));
  const strands: Strand[] = [];
  const events: BoundaryEvent[] = [];
  for (const change of changes) {
    if (isRenumbering(change)) {
      open = renumbered(change, open);
      continue;
    }
    const { ended, begun, isSplit } = turnAt(change, open, { register, municipality });
    const closed = ended.flatMap((it) => open.get(it.number.oldNumber) ?? []);
    strands.push(...closed.map((it) => ({ ...it, to: change.date })));
    const gone = new Set<string>(ended.map((it) => it.number.oldNumber));
    open = new Map([...[...open].filter(([number]) => !gone.has(number)), ...begun]);
    const name = begun[0]?.[1].label ?? municipality.name;
    events.push({
      on: change.date,
      from: closed.map((it) => it.id),
      to: begun.map(([, strand]) => strand.id),
      kind: kindOf(closed, name, isSplit),
      name,
    });
  }
  strands.push(...[...open.values()].map((it) => ({ ...it, to: null })));
  return { strands, events };
}
