// What people have contributed, under headings, and what the leader does with many of them at once.
import type { Problem } from '../../../kernel/result.ts';
import { type Contribution, NEED_KINDS, type NeedsLink } from '../../../modules/procurement/needs/model.ts';
import { LONGEST_LABEL, LONGEST_REASON } from '../../../modules/procurement/needs/rules.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { LinkForm, LinkTable, type TypedLink } from './links.tsx';
import {
  mayIn,
  mayLead,
  type NeedsProps,
  needLabel,
  needsPath,
  needsProblem,
  partPage,
} from './needs-parts.tsx';

/** What was just sent and could not be used. */
export type SentContributions =
  | { readonly form: 'link'; readonly problems: readonly Problem[]; readonly link: TypedLink }
  | {
      readonly form: 'sort';
      readonly problems: readonly Problem[];
      readonly chosen: readonly string[];
      readonly typed: TypedSorting;
    };

/** What stood in the fields below the contributions. */
export interface TypedSorting {
  readonly heading: string;
  readonly newHeading: string;
  readonly need: string;
  readonly kind: string;
  readonly reason: string;
}

const NOT_SORTED: TypedSorting = { heading: '', newHeading: '', need: '', kind: 'situation', reason: '' };

interface Props {
  readonly props: NeedsProps;
  readonly links: readonly NeedsLink[];
  readonly sent: SentContributions | null;
}

function One({ props, sent, one, canChoose }: Props & { one: Contribution; canChoose: boolean }) {
  const { request, parties } = props.asked;
  const words = request.texts.needs.contributions;
  const need = props.needs.needs.find(({ id }) => id === one.need);
  const id = `tekst-${one.number}`;
  return (
    <li class="contribution">
      {canChoose ? (
        <input
          type="checkbox"
          name="bidrag"
          value={one.id}
          checked={sent?.form === 'sort' && sent.chosen.includes(one.id)}
          aria-label={words.choose(String(one.number))}
          aria-describedby={id}
        />
      ) : null}
      <div>
        <p class="as-written" id={id}>
          {one.text}
        </p>
        <p class="small">
          {one.number}. {words.who(one.role, one.body === null ? '' : parties.nameOf(one.body))}
          {need ? (
            <>
              {' · '}
              <a href={needsPath(props, `/${need.number}`)}>
                {words.usedIn(request.texts.needs.number(String(need.number)))}
              </a>
            </>
          ) : null}
        </p>
        {one.asideReason === null ? null : <p class="small">{one.asideReason}</p>}
      </div>
    </li>
  );
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Contribution[];
}

/** Those that wait, by heading; then those that are in a need, and those set aside. */
function groupsIn({ props }: Props): Group[] {
  const { contributions, headings } = props.needs;
  const words = props.asked.request.texts.needs.contributions;
  const waiting = contributions.filter(({ need, asideReason }) => need === null && asideReason === null);
  const count = (rows: readonly Contribution[]): string => String(rows.length);
  const under = (heading: string | null) => waiting.filter((one) => one.heading === heading);
  const used = contributions.filter(({ need }) => need !== null);
  const aside = contributions.filter(({ asideReason }) => asideReason !== null);
  return [
    { id: 'venter', title: words.waitingTitle(count(under(null))), rows: under(null) },
    ...headings.map(({ id, name }) => {
      const rows = under(id);
      return { id: `u-${id}`, title: words.headingTitle(name, count(rows)), rows };
    }),
    { id: 'brukt', title: words.usedTitle(count(used)), rows: used },
    { id: 'til-side', title: words.asideTitle(count(aside)), rows: aside },
  ].filter(({ rows }) => rows.length > 0);
}

interface ActProps {
  readonly value: string;
  readonly label: string;
  readonly isQuiet?: boolean;
}

const Act = ({ value, label, isQuiet = false }: ActProps) => (
  <button
    class="ds-button"
    data-variant={isQuiet ? 'tertiary' : 'secondary'}
    data-size="sm"
    type="submit"
    name="gjor"
    value={value}
  >
    {label}
  </button>
);

function Sorting({ props, sent }: Props) {
  const typed = sent?.form === 'sort' ? sent.typed : NOT_SORTED;
  const { request } = props.asked;
  const { contributions: words, kinds } = request.texts.needs;
  const { headings, standing } = props.needs;
  return (
    <fieldset class="sorting" id="sortering">
      <legend>{words.sortTitle}</legend>
      <div class="field-row">
        {headings.length > 0 ? (
          <SelectField
            id="overskrift"
            name="overskrift"
            label={words.under}
            value={typed.heading}
            options={[
              { value: '', label: words.chooseHeading },
              ...headings.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : null}
        <TextField
          id="nyOverskrift"
          name="nyOverskrift"
          label={headings.length > 0 ? words.newHeading : words.under}
          value={typed.newHeading}
          maxLength={LONGEST_LABEL}
        />
      </div>
      <Act value="overskrift" label={words.putUnder} />
      {standing.length > 0 ? (
        <>
          <SelectField
            id="behov"
            name="behov"
            label={words.need}
            value={typed.need}
            options={[
              { value: '', label: words.chooseNeed },
              ...standing.map((need) => ({ value: need.id, label: needLabel(request, need).slice(0, 120) })),
            ]}
          />
          <Act value="behov" label={words.takeIn} />
        </>
      ) : null}
      <SelectField
        id="slag"
        name="slag"
        label={words.kind}
        value={typed.kind}
        options={NEED_KINDS.map((kind) => ({ value: kind, label: kinds[kind].one }))}
      />
      <Act value="nytt" label={words.makeNeed} />
      <TextField
        id="grunn"
        name="grunn"
        label={words.reason}
        value={typed.reason}
        maxLength={LONGEST_REASON}
      />
      <Act value="til-side" label={words.setAside} />
      <div class="buttons">
        <Act value="tilbake" label={words.putBack} isQuiet />
        <Act value="slett" label={words.delete} isQuiet />
      </div>
      <p class="tiny">{words.deleteHint}</p>
    </fieldset>
  );
}

function List(all: Props) {
  const { props, sent } = all;
  const { request } = props.asked;
  const words = request.texts.needs.contributions;
  const groups = groupsIn(all);
  const canSort = mayLead(props);
  if (groups.length === 0) return <p class="frame">{words.none}</p>;
  const lists = groups.map(({ id, title, rows }) => (
    <section key={id} aria-labelledby={id} class="stack-s">
      <h2 id={id}>{title}</h2>
      <ul class="lines">
        {rows.map((one) => (
          <One key={one.id} {...all} one={one} canChoose={canSort} />
        ))}
      </ul>
    </section>
  ));
  if (!canSort) {
    return (
      <div class="frame section stack">
        <p class="small">{words.memberNote}</p>
        {lists}
      </div>
    );
  }
  return (
    <form class="frame section stack" method="post" action={needsPath(props, '/bidrag')}>
      {sent?.form === 'sort' ? (
        <p class="refused" role="alert">
          {sent.problems.map((problem) => needsProblem(request, problem)).join(' ')}
        </p>
      ) : null}
      {lists}
      <Sorting {...all} />
    </form>
  );
}

export function contributionsPage(all: Props): Page {
  const { props, links, sent } = all;
  const { request, party } = props.asked;
  const words = request.texts.needs.contributions;
  const fresh = { label: '', whom: props.view.isLead ? '' : party.id, endsOn: '' };
  return partPage({
    ...props,
    part: 'contributions',
    lead: words.lead,
    isRefused: sent !== null,
    children: (
      <>
        <List {...all} />
        <Section id="lenker" title={words.linksTitle}>
          <LinkTable props={props} links={links} />
        </Section>
        {mayIn(props, 'procurement.needs.write') ? (
          <Section id="ny-lenke" title={words.makeTitle}>
            <LinkForm
              props={props}
              typed={sent?.form === 'link' ? sent.link : fresh}
              problems={sent?.form === 'link' ? sent.problems : []}
            />
          </Section>
        ) : null}
      </>
    ),
  });
}
