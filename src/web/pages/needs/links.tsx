// Links for contributions: those there are, the form that makes one, and the page that shows a new one once.
import type { Problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import type { NeedsLink } from '../../../modules/procurement/needs/model.ts';
import { LONGEST_LABEL, takesPart } from '../../../modules/procurement/needs/rules.ts';
import { languagePrefix } from '../../../texts/language.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { mayIn, type NeedsProps, needsPath, needsProblem, needsProblemAt } from './needs-parts.tsx';

/** What stands for everybody in a choice of bodies: no body has such an id. */
export const MEETING = 'alle';

export interface TypedLink {
  readonly label: string;
  readonly whom: string;
  readonly endsOn: string;
}

export const typedLink = (form: FormData): TypedLink => ({
  label: textIn(form, 'til', LONGEST_LABEL + 1),
  whom: textIn(form, 'hvem', 10),
  endsOn: textIn(form, 'siste', 20),
});

/** Without language prefix: short enough to be typed. */
export const needsLinkPath = (code: string): string => `/b/${code}`;

interface LinksProps {
  readonly props: NeedsProps;
  readonly links: readonly NeedsLink[];
}

export function LinkTable({ props, links }: LinksProps) {
  const { request, parties, party } = props.asked;
  const { today, format } = request;
  const words = request.texts.needs.contributions;
  const columns = words.linkColumns;
  const isOpen = ({ closedAt, endsOn }: NeedsLink): boolean => closedAt === null && endsOn >= today;
  const mayEnd = (link: NeedsLink): boolean =>
    isOpen(link) && mayIn(props, 'procurement.needs.write') && (props.view.isLead || link.party === party.id);
  if (links.length === 0) return <p>{words.noLinks}</p>;
  return (
    <DataTable<NeedsLink>
      caption={words.linksCaption}
      columns={[
        { label: columns.label, cell: ({ label }) => label },
        {
          label: columns.whom,
          cell: ({ body }) => (body === null ? words.meeting : parties.nameOf(body)),
        },
        { label: columns.ends, cell: ({ endsOn }) => format.date(endsOn) },
        {
          label: columns.count,
          isNumber: true,
          cell: ({ contributions }) => format.number(contributions),
        },
        { label: columns.state, cell: (link) => (isOpen(link) ? words.linkOpen : words.linkOver) },
        {
          label: columns.end,
          cell: (link) =>
            mayEnd(link) ? (
              <form class="inline" method="post" action={needsPath(props, '/lenke/avslutt')}>
                <input type="hidden" name="lenke" value={link.id} />
                <button
                  class="ds-button"
                  data-variant="tertiary"
                  data-size="sm"
                  type="submit"
                  aria-label={words.endLinkFor(link.label)}
                >
                  {words.endLink}
                </button>
              </form>
            ) : (
              ''
            ),
        },
      ]}
      rows={links}
      keyOf={({ id }) => id}
    />
  );
}

interface LinkFormProps {
  readonly props: NeedsProps;
  readonly typed: TypedLink;
  readonly problems: readonly Problem[];
}

const LINK_FIELDS: Readonly<Record<string, string>> = { label: 'til', body: 'hvem', endsOn: 'siste' };

export function LinkForm({ props, typed, problems }: LinkFormProps) {
  const { request, parties, party } = props.asked;
  const words = request.texts.needs.contributions;
  const { state } = props.view.procurement;
  const bodies = state.members
    .map(({ body }) => body as string as PartyId)
    .filter((body) => takesPart(state, body) && (props.view.isLead || body === party.id));
  return (
    <form class="stack narrow" method="post" action={needsPath(props, '/lenke')}>
      <ErrorSummary
        title={request.texts.needs.faults}
        lines={problems.map((one) => ({
          id: LINK_FIELDS[one.path] ?? 'til',
          text: needsProblem(request, one),
        }))}
      />
      <TextField
        id="til"
        name="til"
        label={words.label}
        hint={words.labelHint}
        value={typed.label}
        maxLength={LONGEST_LABEL}
        error={needsProblemAt(request, problems, 'label')}
      />
      <SelectField
        id="hvem"
        name="hvem"
        label={words.whom}
        value={typed.whom}
        options={[
          ...(props.view.isLead ? [{ value: MEETING, label: words.meeting }] : []),
          ...bodies.map((body) => ({ value: body as string, label: parties.nameOf(body) })),
        ]}
        error={needsProblemAt(request, problems, 'body')}
      />
      <TextField
        id="siste"
        name="siste"
        label={words.endsOn}
        hint={words.dateHint}
        value={typed.endsOn}
        maxLength={20}
        error={needsProblemAt(request, problems, 'endsOn')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.make}
        </button>
      </p>
    </form>
  );
}

/** Shown once, as the answer to the form: the address is kept nowhere. */
export function madeLinkPage(
  props: NeedsProps,
  { code, label, endsOn }: { readonly code: string; readonly label: string; readonly endsOn: string },
): Page {
  const { request, services } = props.asked;
  const words = request.texts.needs.contributions;
  const path = needsLinkPath(code);
  const own = `${languagePrefix(request.language)}${path}`;
  return procurementPage({
    asked: props.asked,
    view: props.view,
    heading: words.madeTitle,
    below: { label: words.title, path: '/behov/bidrag' },
    lead: words.madeText,
    children: (
      <div class="frame section stack">
        <p>{words.madeType}</p>
        <p class="typed-address">{`${services.baseUrl}${path}`.replace(/^https?:\/\//, '')}</p>
        <p>{words.madeUntil(label, endsOn)}</p>
        <p class="buttons">
          <a class="ds-button" href={own}>
            {words.open}
          </a>
          <a class="ds-button" data-variant="secondary" href={`${own}/papir`}>
            {words.paper}
          </a>
          <a href={needsPath(props, '/bidrag')}>{words.back}</a>
        </p>
      </div>
    ),
  });
}
