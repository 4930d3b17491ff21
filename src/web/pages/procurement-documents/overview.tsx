// The documents of a procurement: what to do next, how each stands, and the package for the tool that runs the competition.

import { partOf, readersOf } from '../../../flows/procurement-documents/catalogue.ts';
import { packageObstacles } from '../../../flows/procurement-documents/package.ts';
import type { DocumentStanding } from '../../../flows/procurement-documents/standing.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Package } from '../../../modules/procurement/documents/model.ts';
import { packagesOf } from '../../../modules/procurement/documents/queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { Missing } from '../procurement/missing.tsx';
import { procurementPage, procurementPath } from '../procurement/procurement-frame.tsx';
import {
  type DocumentsProps,
  documentPath,
  documentsPath,
  documentsProblem,
  mayWriteDocuments,
  StateMark,
  sizeText,
  templatesPath,
} from './documents-parts.tsx';

interface OverviewProps {
  readonly props: DocumentsProps;
  readonly packages: readonly Package[];
  readonly obstacles: readonly Problem[];
}

interface Thing {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly button: string;
}

/** About one document: what is to be done with it. */
function thingAbout(props: DocumentsProps, one: DocumentStanding): Thing {
  const { kinds, next, list } = props.asked.request.texts.procurementDocuments;
  const name = kinds[one.kind];
  const href = documentPath(props, one.kind);
  const button = next.open;
  if (one.state === 'outdated') return { title: next.outdatedTitle(name), text: next.outdated, href, button };
  if (one.state === 'ready') return { title: next.approveTitle(name), text: next.approve, href, button };
  const part = procurementPath(props, partOf(one.kind));
  return { title: next.writeTitle(name), text: next.write, href: part, button: list.write };
}

/** The first that waits: what is out of date, what the package needs, the lock, the package. */
function nextThing({ props, packages, obstacles }: OverviewProps): Thing {
  const { next, packages: own } = props.asked.request.texts.procurementDocuments;
  const { standings } = props.desk;
  const one =
    standings.find(({ state }) => state === 'outdated') ??
    standings.find(({ state, isNeeded }) => isNeeded && state === 'ready') ??
    standings.find(({ state, isNeeded }) => isNeeded && state !== 'approved');
  if (one) return thingAbout(props, one);
  if (obstacles.some(({ code }) => code === 'documents.notLocked')) {
    return {
      title: next.lockTitle,
      text: next.lock,
      href: procurementPath(props, '/las'),
      button: next.toLock,
    };
  }
  const text = packages.length > 0 && obstacles.length === 0 ? next.packed : next.pack;
  const title = text === next.pack ? own.make : next.toPackage;
  return { title, text, href: '#pakke', button: next.toPackage };
}

function List({ props }: { readonly props: DocumentsProps }) {
  const { asked, desk } = props;
  const { request } = asked;
  const words = request.texts.procurementDocuments;
  return (
    <DataTable
      caption={words.list.caption}
      rows={desk.standings.filter(({ latest }) => desk.writes || latest)}
      keyOf={({ kind }) => kind}
      columns={[
        {
          label: words.list.columns.name,
          cell: ({ kind, isNeeded }) => (
            <>
              <a href={documentPath(props, kind)}>{words.kinds[kind]}</a>
              {isNeeded && desk.writes ? <span class="tiny block">{words.list.needed}</span> : null}
            </>
          ),
        },
        {
          label: words.list.columns.readers,
          cell: ({ kind }) => words.list.readers[readersOf(kind)],
        },
        {
          label: words.list.columns.state,
          cell: ({ state }) => <StateMark request={request} state={state} />,
        },
        {
          label: words.list.columns.latest,
          cell: ({ latest }) =>
            latest
              ? words.list.version(
                  request.format.number(latest.version),
                  request.format.date(localDateAt(latest.approvedAt.getTime())),
                )
              : words.list.none,
        },
      ]}
    />
  );
}

/** What hinders the package: about documents, and about the procurement itself. */
function Obstacles({ props, obstacles }: OverviewProps) {
  const { asked, desk } = props;
  const words = asked.request.texts.procurementDocuments;
  const own = obstacles.filter(({ code }) => code.startsWith('documents.'));
  const others = obstacles.filter(({ code }) => !code.startsWith('documents.'));
  const hrefOf = ({ path }: Problem): string => {
    const one = desk.standings.find(({ kind }) => path === `document:${kind}`);
    return one ? documentPath(props, one.kind) : procurementPath(props, '/las');
  };
  return (
    <div class="stack-s">
      <h3>{words.packages.obstaclesTitle}</h3>
      <ul class="missing">
        {own.map((problem) => (
          <li key={`${problem.code} ${problem.path}`}>
            {documentsProblem(asked, problem)} <a href={hrefOf(problem)}>{words.packages.mend}</a>
          </li>
        ))}
      </ul>
      {others.length > 0 ? <Missing {...props} problems={others} /> : null}
    </div>
  );
}

function Packages({ props, packages }: OverviewProps) {
  const { request, parties } = props.asked;
  const words = request.texts.procurementDocuments.packages;
  if (packages.length === 0) return <p>{words.none}</p>;
  return (
    <DataTable
      caption={words.listCaption}
      rows={packages}
      keyOf={({ id }) => id}
      columns={[
        { label: words.columns.number, cell: ({ number }) => request.format.number(number) },
        {
          label: words.columns.made,
          cell: ({ madeAt, party }) =>
            words.made(request.format.date(localDateAt(madeAt.getTime())), parties.nameOf(party)),
        },
        {
          label: words.columns.file,
          cell: ({ number, fileName, bytes }) => (
            <>
              <a href={documentsPath(props, `/pakke/${number}/pakke.zip`)}>{fileName}</a>{' '}
              <span class="tiny">{sizeText(request, bytes)}</span>
            </>
          ),
        },
        {
          label: words.columns.checksum,
          isWhole: true,
          cell: ({ sha256 }) => <code class="hash hash-text">{sha256}</code>,
        },
      ]}
    />
  );
}

function PackagePart(inside: OverviewProps) {
  const { props, packages, obstacles } = inside;
  const words = props.asked.request.texts.procurementDocuments.packages;
  return (
    <Section id="pakke" title={words.title}>
      <div class="stack">
        <p>{words.text}</p>
        {obstacles.length > 0 ? <Obstacles {...inside} /> : null}
        {obstacles.length === 0 && mayWriteDocuments(props) ? (
          <form method="post" action={documentsPath(props, '/pakke')}>
            <p class="buttons">
              <button class="ds-button" type="submit">
                {words.make}
              </button>
            </p>
          </form>
        ) : null}
        {props.desk.writes ? null : <p class="small">{words.notYours}</p>}
        <h3>{words.listTitle}</h3>
        <Packages {...inside} />
        {packages.length > 0 ? <p class="tiny">{words.verify}</p> : null}
      </div>
    </Section>
  );
}

/** `problems`: what was refused when the package was asked for. */
export async function overviewPage(props: DocumentsProps, problems: readonly Problem[] = []): Promise<Page> {
  const { asked, desk, view } = props;
  const { request } = asked;
  const words = request.texts.procurementDocuments;
  const packages = await packagesOf(asked.ctx, view.procurement.id);
  const obstacles = problems.length > 0 ? problems : desk.writes ? packageObstacles(desk) : [];
  const inside: OverviewProps = { props, packages, obstacles };
  const thing = desk.writes ? nextThing(inside) : null;
  return procurementPage({
    ...props,
    tab: 'documents',
    lead: words.lead,
    said: words.saidWords[request.query.get('sagt') ?? ''] ?? null,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <>
        {thing ? (
          <div class="frame">
            <NextStep
              texts={request.texts.site}
              id="neste"
              title={thing.title}
              text={thing.text}
              href={thing.href}
              button={thing.button}
            />
          </div>
        ) : null}
        <div class="frame section stack">
          <List props={props} />
          <p>
            <a href={templatesPath(asked)}>{words.one.templates}</a>
          </p>
        </div>
        <PackagePart {...inside} />
      </>
    ),
  });
}
