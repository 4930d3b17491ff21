// What to change: a body or a cooperation, then one of the facts the register has about it, or a new one.
import { COOPERATION_FIELDS, type FactTarget } from '../../../modules/registry/edits/fact.ts';
import { factNow, type HeldFact, heldFacts } from '../../../modules/registry/edits/queries.ts';
import type { BodyId, Cooperation } from '../../../modules/registry/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { type Option, SelectField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import type { Desk } from './desk.ts';
import { cooperationName, partyName, targetText, valueText } from './fact-words.ts';
import { queryOfTarget, type TargetQuery } from './target-query.ts';

/** Bodies and cooperations of the register to choose among. */
export function subjectOptions({
  texts,
  snapshot,
}: PageRequest): Record<'bodies' | 'cooperations', Option[]> {
  const none = { value: '', label: texts.registerEdits.choose.chooseOne };
  const { municipalities, counties, cooperations } = snapshot.register;
  const byName = (options: Option[]): Option[] =>
    options.toSorted((one, other) => one.label.localeCompare(other.label, 'nb'));
  return {
    bodies: [
      none,
      ...byName([
        ...municipalities.map(({ number, name }) => ({ value: number as string, label: name })),
        ...counties.map(({ number, name }) => ({ value: `F${number}`, label: `${name} (${number})` })),
      ]),
    ],
    cooperations: [none, ...byName(cooperations.map(({ id, name }) => ({ value: id, label: name })))],
  };
}

/** The value of a cooperation's own fact, as the register has it at hand. */
type Row = HeldFact | { readonly target: FactTarget; readonly value: HeldFact['value'] | null };

interface FactsProps {
  readonly desk: Desk;
  readonly caption: string;
  readonly rows: readonly Row[];
}

const linkTo = (desk: Desk, target: FactTarget): string => desk.at('/ny', { ...queryOfTarget(target) });

function Facts({ desk, caption, rows }: FactsProps) {
  const { request } = desk.asked;
  const { choose: words } = request.texts.registerEdits;
  const { list } = request.texts.registerEdits;
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ target }) => JSON.stringify(target)}
      columns={[
        {
          label: list.columns.what,
          cell: ({ target }) => (
            <a href={linkTo(desk, target)}>
              <span class="visually-hidden">{`${words.change}: `}</span>
              {targetText(request, target)}
            </a>
          ),
        },
        { label: words.now, cell: ({ target, value }) => valueText(request, target, value) },
      ]}
    />
  );
}

async function ownFacts({ asked }: Desk, { id }: Cooperation): Promise<Row[]> {
  const targets = COOPERATION_FIELDS.map(
    (field) => ({ kind: 'cooperation', cooperation: id, field }) as const,
  );
  return Promise.all(targets.map(async (target) => ({ target, value: await factNow(asked.ctx, target) })));
}

const page = (desk: Desk, title: string, body: Page['body']): Page => {
  const { list } = desk.asked.request.texts.registerEdits;
  return {
    kind: 'page',
    title,
    ...desk.place,
    crumbs: [{ label: list.title, href: desk.at() }],
    body,
  };
};

export async function chooseOfCooperation(desk: Desk, cooperation: Cooperation): Promise<Page> {
  const { request, ctx } = desk.asked;
  const { choose: words } = request.texts.registerEdits;
  const name = cooperationName(request, cooperation.id);
  const add: TargetQuery = { felt: 'medlem', samarbeid: cooperation.id, kommune: '', rad: '' };
  const members = await heldFacts(ctx, { cooperation: cooperation.id });
  return page(
    desk,
    words.title,
    <>
      <div class="frame head">
        <h1>{words.title}</h1>
        <p class="lead">{name}</p>
      </div>
      <Section id="samarbeidet" title={words.own}>
        <Facts desk={desk} caption={name} rows={await ownFacts(desk, cooperation)} />
      </Section>
      <Section id="medlemmer" title={words.members}>
        <div class="stack">
          <p class="buttons">
            <a class="ds-button" data-variant="secondary" href={desk.at('/ny', { ...add })}>
              {words.newMember}
            </a>
          </p>
          <Facts desk={desk} caption={words.members} rows={members} />
        </div>
      </Section>
    </>,
  );
}

export async function chooseOfBody(desk: Desk, body: BodyId): Promise<Page> {
  const { request, ctx } = desk.asked;
  const { choose: words } = request.texts.registerEdits;
  const held = await heldFacts(ctx, { member: body });
  const of = (kind: HeldFact['target']['kind']): HeldFact[] =>
    held.filter(({ target }) => target.kind === kind);
  const newHref = (felt: string): string => desk.at('/ny', { felt, kommune: body });
  const isMunicipality = !body.startsWith('F');
  return page(
    desk,
    words.title,
    <>
      <div class="frame head">
        <h1>{words.title}</h1>
        <p class="lead">{partyName(request, body)}</p>
      </div>
      <Section id="medlemskap" title={words.memberships}>
        <div class="stack">
          <p class="buttons">
            <a class="ds-button" data-variant="secondary" href={newHref('medlem')}>
              {words.newMembership}
            </a>
          </p>
          <Facts desk={desk} caption={words.memberships} rows={of('membership')} />
        </div>
      </Section>
      {isMunicipality && (
        <Section id="utenfor" title={words.outside}>
          <div class="stack">
            <p class="buttons">
              <a class="ds-button" data-variant="secondary" href={newHref('utenfor')}>
                {words.newOutside}
              </a>
            </p>
            <Facts desk={desk} caption={words.outside} rows={of('outside')} />
          </div>
        </Section>
      )}
    </>,
  );
}

export function chooseSubject(desk: Desk): Page {
  const { request } = desk.asked;
  const { choose: words } = request.texts.registerEdits;
  const { bodies, cooperations } = subjectOptions(request);
  return page(
    desk,
    words.title,
    <div class="frame head">
      <h1>{words.title}</h1>
      <p class="lead">{words.either}</p>
      <form class="stack narrow" action={desk.at('/ny')}>
        <SelectField id="kommune" name="kommune" label={words.body} value="" options={bodies} />
        <SelectField
          id="samarbeid"
          name="samarbeid"
          label={words.cooperation}
          value=""
          options={cooperations}
        />
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.next}
          </button>
        </p>
      </form>
    </div>,
  );
}
