// What an external evaluator reads of a network beside its surveys: its design, the topics that were chosen and why, and what was done
// and decided at its gatherings.
import type { HeldGathering, ReadingMaterial } from '../../../flows/surveys/reading-material.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Reading } from '../../../modules/evaluation/readings/queries.ts';
import type { Decision } from '../../../modules/network/gatherings/model.ts';
import type { ProgrammeTopic } from '../../../modules/network/topics/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { Material } from '../gatherings/parts/programme-part.tsx';
import { Written } from '../networks/design/design-page.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { votesWords } from '../topics/programme-section.tsx';
import { readingHref } from './reading-pages.tsx';

interface MaterialProps {
  readonly asked: Asked;
  readonly material: ReadingMaterial;
}

function Design({ asked: { request, parties }, material }: MaterialProps) {
  const { design, purpose, bodies } = material;
  const { networkDesign: words, networks } = request.texts;
  return (
    <Section id="utforming" title={request.texts.surveys.reading.design}>
      <Written
        request={request}
        rows={[
          [words.what.purposeShort, purpose],
          [words.what.challengesShort, design.challenges],
          [words.who.targetGroupShort, design.targetGroup],
          [words.who.rolesShort, design.roles.map((role) => networks.roles[role]).join('\n')],
          [words.programme.betweenShort, design.between],
          [words.duties.responsibilitiesShort, design.responsibilities],
          [networks.overview.bodies, request.format.list(bodies.map((body) => parties.nameOf(body)))],
        ]}
      />
    </Section>
  );
}

function Programme({ asked: { request }, material: { programme, votes } }: MaterialProps) {
  if (!programme) return null;
  const words = request.texts.topics.programme;
  const table = (isChosen: boolean) => (
    <DataTable<ProgrammeTopic>
      caption={isChosen ? words.caption : words.outCaption}
      columns={[
        { label: words.columns.topic, cell: ({ number, title }) => `${number}. ${title}` },
        {
          label: words.columns.why,
          isWhole: true,
          cell: ({ number, reason }) =>
            [reason, votesWords(request, votes, number)].filter(Boolean).join(' ') || '–',
        },
      ]}
      rows={programme.topics.filter((topic) => topic.isChosen === isChosen)}
      keyOf={({ number }) => String(number)}
    />
  );
  return (
    <Section id="program" title={words.title}>
      <div class="stack">
        <p class="small">{words.setOn(request.format.dateLong(programme.setOn))}</p>
        {table(true)}
        {programme.topics.some(({ isChosen }) => !isChosen) ? table(false) : null}
      </div>
    </Section>
  );
}

function Decisions({ asked: { request, parties }, held }: { asked: Asked; held: HeldGathering }) {
  const { minutes: words } = request.texts.gatherings;
  const { format } = request;
  return (
    <DataTable<Decision>
      caption={words.caption}
      columns={[
        { label: words.what, cell: ({ number, text }) => `${number}. ${text}` },
        { label: words.who, cell: ({ party }) => parties.nameOf(party) },
        { label: words.due, cell: ({ dueOn }) => (dueOn === null ? words.noDue : format.date(dueOn)) },
        {
          label: words.state,
          cell: ({ doneOn }) => (doneOn === null ? words.open : words.done(format.date(doneOn))),
        },
      ]}
      rows={held.decisions}
      keyOf={({ id }) => id}
    />
  );
}

interface GatheringProps {
  readonly asked: Asked;
  readonly reading: Reading;
  readonly held: HeldGathering;
}

function Gathering({ asked, reading, held }: GatheringProps) {
  const { request } = asked;
  const { gathering, sessions, registered } = held;
  const { reading: words } = request.texts.surveys;
  const { minutes } = request.texts.gatherings;
  return (
    <details class="fold">
      <summary>
        {gathering.title}
        {gathering.time
          ? `, ${request.format.dateLong(localDateAt(gathering.time.startsAt.getTime()))}`
          : null}
      </summary>
      <div class="fold-inside stack">
        <p class="small">{words.registered(registered)}</p>
        {sessions.length === 0 ? null : (
          <ol>
            {sessions.map((session) => (
              <li key={session.id}>
                {session.title}
                {session.materialLink === '' && session.files.length === 0 ? null : (
                  <span class="small block">
                    <Material
                      session={session}
                      request={request}
                      fileHref={({ id }) => readingHref(asked, reading.id, `/nettverk/filer/${id}`)}
                    />
                  </span>
                )}
              </li>
            ))}
          </ol>
        )}
        <p class="as-written">{gathering.minutes === '' ? minutes.none : gathering.minutes}</p>
        {held.decisions.length === 0 ? null : <Decisions asked={asked} held={held} />}
      </div>
    </details>
  );
}

export function readingMaterialPage(asked: Asked, reading: Reading, material: ReadingMaterial): Page {
  const { request } = asked;
  const { reading: words } = request.texts.surveys;
  return {
    kind: 'page',
    title: `${words.material} – ${reading.title}`,
    ...demoBanner(request, reading.isDemo),
    crumbs: [
      { label: words.listTitle, href: readingHref(asked) },
      { label: reading.title, href: readingHref(asked, reading.id) },
    ],
    body: (
      <>
        <div class="frame head">
          <p class="small">{reading.title}</p>
          <h1>{words.material}</h1>
          <p class="lead">{words.materialLead}</p>
        </div>
        <Design asked={asked} material={material} />
        <Programme asked={asked} material={material} />
        <Section id="samlinger" title={words.gatherings}>
          {material.gatherings.length === 0 ? <p>{words.gatheringsNone}</p> : null}
          {material.gatherings.map((held) => (
            <Gathering key={held.gathering.id} asked={asked} reading={reading} held={held} />
          ))}
        </Section>
      </>
    ),
  };
}
