// What happened to a cooperation, where its sources disagree, and the sources themselves.
import { membershipsOn } from '../../../modules/registry/as-of.ts';
import { type Cooperation, municipalityOf } from '../../../modules/registry/model.ts';
import type { HistoryEvent } from '../../../texts/cooperation-history.nb.ts';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import { SourceReference, sourceDateText } from '../../components/source-list.tsx';
import type { PageRequest } from '../../page.ts';
import { MARK_OF } from './cooperation-facts.ts';

interface HistoryProps {
  readonly request: PageRequest;
  readonly cooperation: Cooperation;
}

function eventsOf({ request, cooperation }: HistoryProps): HistoryEvent[] {
  const words = request.texts.cooperationPages.one;
  const { from, to } = cooperation.written;
  const told = request.texts.cooperationHistory[cooperation.id]?.events ?? [];
  const isOver = cooperation.period.to !== null && cooperation.period.to <= request.today;
  const own = [
    ...(from && !told.some((it) => it.date === from) ? [{ date: from, text: words.started }] : []),
    ...(to && !told.some((it) => it.date === to)
      ? [{ date: to, text: isOver ? words.ended : words.endPlanned }]
      : []),
  ];
  return [...told, ...own].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

export function HistorySection({ request, cooperation }: HistoryProps) {
  const { texts, format } = request;
  const words = texts.cooperationPages.one;
  const events = eventsOf({ request, cooperation });
  return (
    <Section id="historie" title={words.history}>
      <dl class="facts history">
        {cooperation.written.from === null && (
          <>
            <dt>–</dt>
            <dd>{words.startUnknown}</dd>
          </>
        )}
        {events.map((event) => (
          <>
            <dt key={`${event.date}-t`}>{format.sourceDate(event.date)}</dt>
            <dd key={event.date}>{event.text}</dd>
          </>
        ))}
      </dl>
    </Section>
  );
}

/** Members that also stand in another standing cooperation, in words. */
function overlapsOf({ request, cooperation }: HistoryProps): string[] {
  const { snapshot, today, texts, format } = request;
  if (cooperation.kind !== 'formalHolistic') return [];
  const held = membershipsOn(snapshot.register, today).filter(
    (it) => it.cooperation.kind === 'formalHolistic',
  );
  const byMember = Map.groupBy(held, (it) => it.membership.member);
  return [...byMember].flatMap(([member, memberships]) => {
    const number = municipalityOf(member);
    const others = memberships.filter((it) => it.cooperation.id !== cooperation.id);
    if (!number || others.length === 0 || others.length === memberships.length) return [];
    const name = snapshot.geometry.byNumber.get(number)?.name ?? number;
    return [
      texts.cooperationPages.one.overlap(name, format.list(others.map((it) => it.cooperation.shortName))),
    ];
  });
}

export function ConflictSection(props: HistoryProps) {
  const words = props.request.texts.cooperationPages.one;
  const told = props.request.texts.cooperationHistory[props.cooperation.id]?.conflicts ?? [];
  const conflicts = [...told, ...overlapsOf(props)];
  if (conflicts.length === 0) return null;
  return (
    <Section id="uenige" title={words.conflicts}>
      <div class="stack">
        <p>
          {words.conflictText} <Mark kind="mustBeChecked" texts={props.request.texts.site} />
        </p>
        <ul class="plain-list">
          {conflicts.map((conflict) => (
            <li key={conflict}>{conflict}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** The data's own remarks, in bokmål where they exist on Norwegian pages, otherwise in English, marked as such. */
function Notes({ request, cooperation }: HistoryProps) {
  const { texts, language } = request;
  const english = [cooperation.legalNote, cooperation.note].filter((note) => note !== null);
  const bokmal = [cooperation.legalNoteNb, cooperation.noteNb].filter((note) => note !== null);
  const isEnglish = language === 'en' || bokmal.length < english.length;
  const notes = isEnglish ? english : bokmal;
  if (notes.length === 0) return null;
  const words = texts.cooperationPages.one;
  return (
    <details class="fold">
      <summary>{isEnglish ? words.sourceNoteEnglish : words.sourceNote}</summary>
      <div class="fold-inside" lang={isEnglish ? 'en' : 'nb'}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </details>
  );
}

export function SourcesSection({ request, cooperation }: HistoryProps) {
  const { texts, format, snapshot } = request;
  const words = texts.cooperationPages.one;
  const { source } = cooperation;
  const own = new Set(source.references);
  const ofMembers = new Set(
    snapshot.register.memberships
      .filter((it) => it.cooperationId === cooperation.id)
      .flatMap((it) => it.source.references)
      .filter((reference) => !own.has(reference)),
  );
  const list = (references: Iterable<string>) => (
    <ul class="source-list">
      {[...references].map((reference) => (
        <li key={reference}>
          <SourceReference reference={reference} />
        </li>
      ))}
    </ul>
  );
  return (
    <Section
      id="kilder"
      title={words.sources}
      marginLabel={texts.site.source}
      margin={
        <>
          <p>{texts.site.checked(format.date(snapshot.register.checkedOn))}</p>
          <p>
            <Mark kind={MARK_OF[cooperation.confidence]} texts={texts.site} />
          </p>
          <p>{texts.registerWords.confidences[cooperation.confidence]}</p>
        </>
      }
    >
      <div class="stack">
        <p>{`${words.sourcesOf}, ${source.date ? words.dated(sourceDateText(request, source)) : words.undated}`}</p>
        {list(own)}
        {ofMembers.size > 0 && <p>{words.sourcesOfMembers}</p>}
        {ofMembers.size > 0 && list(ofMembers)}
        <Notes request={request} cooperation={cooperation} />
      </div>
    </Section>
  );
}
