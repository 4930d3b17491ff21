// The procurement environments nearest to, or most like, a municipality: travel time, size, form and why.

import type { Environment, SimilarityReason } from '../../../modules/registry/environments.ts';
import { TRAVEL_FORMULA } from '../../../modules/registry/travel.ts';
import { capitalised, type Format } from '../../../texts/format.ts';
import type { MunicipalityPagesTexts } from '../../../texts/municipality-pages.nb.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Choices, TextField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { MARK_OF } from '../cooperations/cooperation-facts.ts';
import { environmentParameters, ORDER_VALUES, WEIGHT_PARAMETERS } from './environment-query.ts';
import type { MunicipalityView } from './municipality-view.ts';

const FIRST_SHOWN = 5;
const MOST_REASONS = 3;
type ReasonTexts = MunicipalityPagesTexts['environments']['reasons'];

interface ReasonWords {
  readonly words: ReasonTexts;
  readonly format: Format;
  readonly name: string;
}

function reasonText(reason: SimilarityReason, { words, format, name }: ReasonWords): string {
  const members = (count: number): string => capitalised(words.members(count, format.countWord(count)));
  switch (reason.code) {
    case 'similarSizeMember':
      return words.similarSize(reason.municipality.name, name);
    case 'sameCounty':
      return reason.isAll ? words.sameCounty : words.partlySameCounty;
    case 'sameCentrality':
      return words.sameCentrality(members(reason.members));
    case 'sameKostraGroup':
      return words.sameKostra(members(reason.members), reason.kostraGroup);
    case 'memberNearby':
      return words.nearby(reason.municipality.name, format.duration(reason.minutes));
    case 'mixOfSizes': {
      const sizes = (['large', 'medium', 'small'] as const).filter((size) => reason[size] > 0);
      const parts = sizes.map((size) => words.sizes[size](reason[size], format.countWord(reason[size])));
      const last = reason[sizes.at(-1) ?? 'small'];
      return `${capitalised(format.list(parts))} ${words.municipalities(last)}.`;
    }
  }
}

function Why({ environment, words }: { environment: Environment; words: ReasonWords }) {
  const reasons = environment.reasons.slice(0, MOST_REASONS).map((reason) => reasonText(reason, words));
  return (
    <>
      {reasons.length > 0 ? reasons.join(' ') : words.words.none}{' '}
      <span class="mini no-break">{words.words.score(words.format.number(environment.score))}</span>
    </>
  );
}

function memberCount(request: PageRequest, { cooperation, members }: Environment): string {
  const words = request.texts.municipalityPages.environments;
  if (members.length === 0) return words.membersUnknown;
  const count = request.format.number(members.length);
  return cooperation.hasCompleteMembership ? count : words.membersAtLeast(count);
}

function columns(request: PageRequest, view: MunicipalityView): Column<Environment>[] {
  const { texts, format } = request;
  const words = texts.municipalityPages.environments;
  const paths = pathsFor(request.language);
  const reasonWords = { words: words.reasons, format, name: view.municipality.name };
  return [
    {
      label: words.headings.environment,
      cell: ({ cooperation, isOwn }) => (
        <>
          <a href={paths.cooperation(cooperation.id)}>{cooperation.name}</a>
          {isOwn && <span class="small"> {words.own}</span>}
        </>
      ),
    },
    { label: words.headings.travel, cell: (it) => format.duration(it.minutes), isNumber: true },
    { label: words.headings.members, cell: (it) => memberCount(request, it), isNumber: true },
    {
      label: words.headings.population,
      cell: (it) => (it.members.length > 0 ? format.number(it.population) : words.membersUnknown),
      isNumber: true,
    },
    {
      label: words.headings.form,
      cell: ({ cooperation, host }) => {
        const form = words.forms[cooperation.legalForm];
        return (
          <>
            {host ? words.host(form, host.name) : form}{' '}
            <Mark kind={MARK_OF[cooperation.confidence]} texts={texts.site} />
          </>
        );
      },
      isWhole: true,
    },
    { label: words.headings.why, cell: (it) => <Why environment={it} words={reasonWords} />, isWhole: true },
  ];
}

function ChooseTraits({ request, view }: { request: PageRequest; view: MunicipalityView }) {
  const words = request.texts.municipalityPages.environments;
  const { choice, municipality, isToday, date } = view;
  return (
    <details class="fold" id="kjennetegn" open={choice.isChosen}>
      <summary>{words.choose}</summary>
      <form
        class="fold-inside"
        action={`${pathsFor(request.language).municipality(municipality.number)}#miljoer`}
      >
        {!isToday && <input type="hidden" name="dato" value={date.typed} />}
        <Choices
          name="sorter"
          legend={words.order}
          options={(['nearest', 'similar'] as const).map((order) => ({
            value: ORDER_VALUES[order],
            label: words.orders[order],
          }))}
          chosen={[ORDER_VALUES[choice.order]]}
        />
        <p class="small">{words.chooseText}</p>
        {choice.isZero && <p class="field-error">{words.weightsZero}</p>}
        <div class="weights">
          {choice.fields.map((field) => (
            <TextField
              key={field.key}
              id={`vekt-${field.key}`}
              name={WEIGHT_PARAMETERS[field.key]}
              label={words.weights[field.key]}
              value={field.typed}
              error={field.error ?? undefined}
              isNumber
              maxLength={4}
            />
          ))}
        </div>
        <p class="tiny">
          {words.formula} {words.formulaParts}
        </p>
        <p class="buttons">
          <button class="ds-button" data-size="sm" type="submit">
            {words.apply}
          </button>
        </p>
      </form>
    </details>
  );
}

function Evidence({ request, view }: { request: PageRequest; view: MunicipalityView }) {
  const { texts, format, snapshot } = request;
  const words = texts.municipalityPages.environments;
  const { withoutPlace } = view.environments;
  return (
    <>
      <p>
        <Mark kind="estimate" texts={texts.site} label={words.travelMark} />
        <br />
        {words.travelNote(format.number(TRAVEL_FORMULA.detour, 1), format.number(TRAVEL_FORMULA.speedKmh))}
      </p>
      <p>{words.travelTo}</p>
      <p>
        <strong>{texts.site.sources}.</strong> {words.sources(format.date(snapshot.register.checkedOn))}
      </p>
      <p>{words.capacity}</p>
      {withoutPlace.length > 0 && (
        <p>{words.withoutPlace(format.list(withoutPlace.map((cooperation) => cooperation.shortName)))}</p>
      )}
    </>
  );
}

export function EnvironmentsSection({ request, view }: { request: PageRequest; view: MunicipalityView }) {
  const words = request.texts.municipalityPages.environments;
  const { environments, choice, municipality, isToday, date } = view;
  const all = [...environments.own, ...environments.others];
  const shown = choice.showsAll ? all : all.slice(0, FIRST_SHOWN);
  const kept = { ...environmentParameters(request), dato: isToday ? undefined : date.typed };
  const href = (miljoer: string | undefined): string =>
    `${pathsFor(request.language).municipality(municipality.number, { ...kept, miljoer })}#miljoer`;
  return (
    <Section
      id="miljoer"
      title={choice.order === 'nearest' ? words.title : words.titleSimilar}
      margin={<Evidence request={request} view={view} />}
      marginLabel={words.travelMark}
    >
      {all.length === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <div class="environments dense">
          <DataTable
            caption={`${words.caption(shown.length, all.length)}, ${words.captionOrder[choice.order]}`}
            columns={columns(request, view)}
            rows={shown}
            keyOf={(it) => it.cooperation.id}
          />
        </div>
      )}
      {all.length > FIRST_SHOWN && (
        <p class="table-more">
          <a href={href(choice.showsAll ? undefined : 'alle')}>
            {choice.showsAll ? words.showFewer : words.showAll(all.length)}
          </a>
        </p>
      )}
      <ChooseTraits request={request} view={view} />
    </Section>
  );
}
