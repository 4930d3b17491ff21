// The tables on a county's page: its municipalities, the cooperations with members there, and support and networks.
import { membershipsOn } from '../../../modules/registry/as-of.ts';
import {
  bodyOfCounty,
  type Cooperation,
  type County,
  municipalityOf,
  type SupportOffer,
} from '../../../modules/registry/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import { SourceLine } from '../../components/source-list.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { MARK_OF } from '../cooperations/cooperation-facts.ts';
import { DateForm } from '../municipalities/date-form.tsx';
import { factSourceLine } from '../municipalities/fact-source.ts';
import { MembershipCell } from '../municipalities/membership-cell.tsx';
import type { CountyView } from './county-view.ts';

interface TableProps {
  readonly request: PageRequest;
  readonly view: CountyView;
}

const NORWEGIAN = new Intl.Collator('nb');

export function CountyMunicipalities({ request, view }: TableProps) {
  const { county, date } = view;
  const { texts, format, snapshot } = request;
  const { list, county: words } = texts.municipalityPages;
  const paths = pathsFor(request.language);
  const rows = snapshot
    .coverageOn(date.value)
    .municipalities.filter((it) => it.municipality.county === county.number)
    .toSorted((a, b) => NORWEGIAN.compare(a.municipality.name, b.municipality.name));
  const dato = date.value === request.today ? undefined : date.typed;
  return (
    <Section
      id="kommuner"
      title={words.municipalities}
      aside={<DateForm request={request} date={date} action={paths.county(county.number)} />}
      marginLabel={list.evidence}
      margin={
        <>
          <p>
            <strong>{texts.site.sources}.</strong>{' '}
            {list.sourceNote(factSourceLine(request, 'population'), format.date(snapshot.register.checkedOn))}
          </p>
          <p>{list.unknownNote}</p>
        </>
      }
    >
      <DataTable
        caption={words.municipalitiesCaption(rows.length)}
        rows={rows}
        keyOf={(row) => row.municipality.number}
        columns={[
          {
            label: list.headings.municipality,
            cell: ({ municipality }) => (
              <>
                <a href={paths.municipality(municipality.number, { dato })}>{municipality.name}</a>
                <span class="small"> {municipality.number}</span>
              </>
            ),
          },
          {
            label: list.headings.population,
            cell: ({ municipality }) => format.number(municipality.population),
            isNumber: true,
          },
          { label: list.headings.cooperation, cell: (row) => <MembershipCell request={request} row={row} /> },
        ]}
      />
    </Section>
  );
}

interface CooperationRow {
  readonly cooperation: Cooperation;
  readonly here: number;
  readonly all: number;
  readonly hasCounty: boolean;
}

/** Cooperations with a known member in the county on the date, those with most members there first. */
function cooperationsIn({ snapshot }: PageRequest, { county, date }: CountyView): CooperationRow[] {
  const counties = new Map<string, string>(
    snapshot.register.municipalities.map((it) => [it.number, it.county]),
  );
  const held = membershipsOn(snapshot.register, date.value).filter(
    (it) => it.isCertain && it.membership.memberKind !== 'option',
  );
  const rows = [...Map.groupBy(held, (it) => it.cooperation)].map(
    ([cooperation, memberships]): CooperationRow => {
      const members = memberships.map((it) => it.membership.member);
      const isHere = (member: (typeof members)[number]): boolean =>
        counties.get(municipalityOf(member) ?? '') === county.number;
      return {
        cooperation,
        here: members.filter(isHere).length,
        all: members.length,
        hasCounty: members.includes(bodyOfCounty(county.number)),
      };
    },
  );
  return rows
    .filter((row) => row.here > 0 || row.hasCounty)
    .toSorted((a, b) => b.here - a.here || NORWEGIAN.compare(a.cooperation.name, b.cooperation.name));
}

export function CountyCooperations({ request, view }: TableProps) {
  const { texts, format } = request;
  const words = texts.municipalityPages.county;
  const paths = pathsFor(request.language);
  const rows = cooperationsIn(request, view);
  const all = ({ cooperation, all: count }: CooperationRow): string =>
    cooperation.hasCompleteMembership
      ? format.number(count)
      : texts.municipalityPages.environments.membersAtLeast(format.number(count));
  return (
    <Section id="samarbeid" title={words.cooperations}>
      {rows.length === 0 ? (
        <p>{words.noCooperations}</p>
      ) : (
        <div class="dense">
          <DataTable
            caption={words.cooperationsCaption}
            rows={rows}
            keyOf={(row) => row.cooperation.id}
            columns={[
              {
                label: texts.municipalityPages.history.headings.cooperation,
                cell: ({ cooperation, hasCounty }) => (
                  <>
                    <a href={paths.cooperation(cooperation.id)}>{cooperation.name}</a>
                    {hasCounty && <span class="small"> {words.countyItself}</span>}
                  </>
                ),
              },
              { label: words.kind, cell: ({ cooperation }) => texts.registerWords.kinds[cooperation.kind] },
              { label: words.membersHere, cell: (row) => format.number(row.here), isNumber: true },
              { label: words.membersAll, cell: all, isNumber: true },
              {
                label: texts.site.source,
                cell: ({ cooperation }) => (
                  <>
                    <Mark kind={MARK_OF[cooperation.confidence]} texts={texts.site} />{' '}
                    <SourceLine request={request} source={cooperation.source} />
                  </>
                ),
                isWhole: true,
              },
            ]}
          />
        </div>
      )}
    </Section>
  );
}

function Contact({ request, offer }: { request: PageRequest; offer: SupportOffer }) {
  const { texts } = request;
  return offer.contact ? (
    <a href={offer.contact}>{/^https?:\/\/(?:www\.)?([^/]+)/.exec(offer.contact)?.[1] ?? offer.contact}</a>
  ) : (
    <Mark kind="unknown" texts={texts.site} />
  );
}

export function CountySupport({ request, county }: { request: PageRequest; county: County }) {
  const { texts, snapshot } = request;
  const words = texts.municipalityPages.county;
  const { topics, audiences } = texts.registerWords;
  const offers = snapshot.register.support.filter((it) => it.county === county.number);
  return (
    <Section id="stotte" title={words.support}>
      {offers.length === 0 ? (
        <p>
          {words.noSupport}{' '}
          <a href={pathsFor(request.language).cooperations()}>{texts.site.nav.cooperations}</a>
        </p>
      ) : (
        <div class="dense">
          <DataTable
            caption={words.supportIntro}
            rows={offers}
            keyOf={(offer) => offer.id}
            columns={[
              {
                label: words.supportCaption,
                cell: (offer) => (
                  <>
                    {offer.name} {offer.isPast && <span class="small">({words.past})</span>}
                  </>
                ),
              },
              { label: words.topic, cell: (offer) => topics[offer.topic] },
              { label: words.audience, cell: (offer) => audiences[offer.whoMayJoin] },
              { label: words.contact, cell: (offer) => <Contact request={request} offer={offer} /> },
              {
                label: texts.site.source,
                cell: (offer) => (
                  <>
                    <SourceLine request={request} source={offer.source} />{' '}
                    <Mark kind={MARK_OF[offer.confidence]} texts={texts.site} />
                  </>
                ),
                isWhole: true,
              },
            ]}
          />
        </div>
      )}
    </Section>
  );
}
