// Where the adviser has looked, where not, and with whom the body may buy: names of others only where their need is shown to
// whoever reads, never an amount.
import {
  findingText,
  isVisitors,
  runningTexts,
  searchNote,
  searchText,
  shownPartners,
  startText,
  valueText,
} from '../../../flows/advice/say-searched.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type {
  Advice,
  CatalogueFinding,
  CatalogueSearch,
  PartnerFact,
} from '../../../modules/advice/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { kmText } from '../groups/shared-needs/tables.tsx';
import { BODY } from './answer-names.ts';
import type { Asking } from './consultation.ts';
import { Hidden } from './way.tsx';

interface SearchedProps {
  readonly request: PageRequest;
  readonly asking: Asking;
  readonly advice: Advice;
}

const partyOf = ({ said }: Asking): PartyId => (said.get(BODY) ?? '') as PartyId;

/** Above everything else: what the body already has. */
export function RunningContracts({ request, advice }: Omit<SearchedProps, 'asking'>) {
  const running = runningTexts(request, advice);
  if (running.length === 0) return null;
  return (
    <>
      {running.map((text) => (
        <p key={text}>
          {text} <a href="#undersokt">{request.texts.searched.see}</a>
        </p>
      ))}
    </>
  );
}

function addressOf({ request, asking }: SearchedProps, search: CatalogueSearch, { id }: CatalogueFinding) {
  const paths = pathsFor(request.language);
  const party = partyOf(asking);
  if (id === null) return null;
  switch (search.catalogue) {
    case 'ownContracts':
      return paths.ownOf(party, `/avtaler/${id}`);
    case 'proposals':
      return paths.ownOf(party, `/forslag/${id}`);
    case 'memberships':
      // Invented cooperations have no page.
      return request.viewer?.signedIn.isDemo ? null : paths.cooperation(id);
    case 'plans':
      return '#sammen';
    default:
      return null;
  }
}

function Found({
  search,
  isVisitor,
  ...props
}: SearchedProps & { search: CatalogueSearch; isVisitor: boolean }) {
  const { request } = props;
  const note = searchNote(request, search, isVisitor);
  return (
    <>
      {search.found.map((one, place) => {
        const href = addressOf(props, search, one);
        const text = findingText(request, search, one);
        return (
          <span key={one.id ?? one.name}>
            {place > 0 && ', '}
            {href ? <a href={href}>{text}</a> : text}
          </span>
        );
      })}
      {note !== '' && <span class="small">{note}</span>}
    </>
  );
}

function Propose({ request, asking, isKept }: SearchedProps & { readonly isKept: boolean }) {
  const words = request.texts.searched.partners;
  const paths = pathsFor(request.language);
  const party = partyOf(asking);
  const grants = request.viewer?.signedIn.grants ?? [];
  // What was kept may be shown otherwise by now: work it out anew first.
  if (isKept || !asking.own || !may(grants, 'proposal.write', party)) return null;
  if (asking.own.ownNeed === null) {
    return (
      <p>
        {words.needFirst} <a href={paths.ownOf(party, '/avtaler/ny')}>{words.addNeed}</a>
      </p>
    );
  }
  return (
    <form class="stack-s" method="post" action={paths.ownOf(party, '/rad/forslag')}>
      <Hidden said={asking.said} />
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.propose}
        </button>
        <a href={paths.ownOf(party, `/samme-behov/${asking.own.ownNeed}`)}>{words.all}</a>
      </p>
      <p class="small">{words.proposeText}</p>
    </form>
  );
}

interface PartnersProps extends SearchedProps {
  readonly partners: readonly PartnerFact[];
  readonly count: number;
  readonly isKept: boolean;
}

function Partners({ partners, count, ...props }: PartnersProps) {
  const { request, advice, isKept } = props;
  const { format } = request;
  const words = request.texts.searched.partners;
  return (
    <Section id="sammen" title={words.title}>
      <p>
        {words.lead(format.number(count), count === 1)} {isKept ? words.asOf(format.date(advice.date)) : null}{' '}
        {count > partners.length ? words.more(format.number(count - partners.length)) : null}
      </p>
      <DataTable
        caption={words.caption}
        columns={[
          { label: words.body, cell: ({ name }) => name },
          { label: words.start, cell: (partner) => startText(request, partner) },
          { label: words.value, cell: (partner) => valueText(request, partner) },
          {
            label: words.distance,
            isNumber: true,
            cell: ({ km }) => (km === null ? '' : kmText(request, km)),
          },
        ]}
        rows={partners}
        keyOf={({ id, name }) => id ?? name}
      />
      <Propose {...props} />
    </Section>
  );
}

/** `isKept`: advice that was worked out another day. */
export function SearchedSection({ isKept = false, ...props }: SearchedProps & { readonly isKept?: boolean }) {
  const { request, asking, advice } = props;
  const words = request.texts.searched;
  const { catalogues = [] } = advice;
  if (catalogues.length === 0) return null;
  const isVisitor = isVisitors(catalogues);
  const partners = shownPartners(asking.facts);
  const count = catalogues.find(({ catalogue }) => catalogue === 'plans')?.count ?? 0;
  return (
    <>
      {partners.length > 0 && <Partners {...props} partners={partners} count={count} isKept={isKept} />}
      <Section id="undersokt" title={words.title} aside={<span class="small">{words.lead}</span>}>
        {isVisitor && (
          <p>
            {words.visitor}{' '}
            {request.viewer ? null : <a href={pathsFor(request.language).signIn()}>{words.signIn}</a>}
          </p>
        )}
        <DataTable
          caption={words.caption}
          columns={[
            { label: words.place, cell: ({ catalogue }) => words.places[catalogue] },
            { label: words.when, cell: (search) => searchText(request, search) },
            {
              label: words.what,
              isWhole: true,
              cell: (search) => <Found {...props} search={search} isVisitor={isVisitor} />,
            },
          ]}
          rows={catalogues}
          keyOf={({ catalogue }) => catalogue}
        />
      </Section>
    </>
  );
}
