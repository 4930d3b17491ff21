// Networks that have been made public: a list, and one of them. Name, purpose, time and bodies; never people or answers.
import type { Context, Hono } from 'hono';
import type { PartyDirectory } from '../../../../flows/parties.ts';
import { type Services, systemCtx } from '../../../../flows/services.ts';
import {
  type PublicNetwork,
  publicNetwork,
  publicNetworks,
} from '../../../../modules/network/life/queries.ts';
import { LANGUAGES, languagePrefix } from '../../../../texts/language.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Pagination, partRead } from '../../../components/pagination.tsx';
import { Section } from '../../../components/section.tsx';
import type { Page, PageRequest, PageResult } from '../../../page.ts';
import type { PageServer } from '../../../page-server.tsx';
import { pathsFor } from '../../../paths.ts';
import { pageIn } from '../../../query-values.ts';
import { notFoundPage } from '../../error.tsx';
import { countOfBodies } from '../../proposals/body-words.ts';
import { demoBanner } from '../../proposals/demo-banner.ts';

interface OpenDeps {
  readonly server: PageServer;
  readonly services: Services;
}

const PAGE_SIZE = 20;

function Table({
  request,
  parties,
  rows,
}: {
  request: PageRequest;
  parties: PartyDirectory;
  rows: readonly PublicNetwork[];
}) {
  const { open: words, statuses } = request.texts.networks;
  const paths = pathsFor(request.language);
  return (
    <DataTable<PublicNetwork>
      caption={words.caption}
      columns={[
        {
          label: words.columns.title,
          cell: ({ id, title, isDemo }) => (
            <>
              <a href={paths.networks(id)}>{title}</a>
              {isDemo ? <span class="tiny"> {words.invented}</span> : null}
            </>
          ),
        },
        { label: words.columns.leader, cell: ({ leader }) => parties.nameOf(leader) },
        { label: words.columns.status, cell: ({ status }) => statuses[status] },
        {
          label: words.columns.bodies,
          isNumber: true,
          cell: ({ bodies }) => request.format.number(bodies.length),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

async function listPage(services: Services, request: PageRequest): Promise<Page> {
  const words = request.texts.networks.open;
  // Invented ones are there as long as anybody may enter the demonstration, and are called so.
  const withDemo = services.isDemoOn;
  const part = await partRead({
    page: pageIn(request.query),
    size: PAGE_SIZE,
    read: (span) => publicNetworks(systemCtx(services, 'publicNetworks'), { ...span, withDemo }),
  });
  const paths = pathsFor(request.language);
  return {
    kind: 'page',
    title: words.title,
    description: words.lead,
    nav: 'networks',
    isLive: true,
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <div class="frame stack">
          {part.count === 0 ? (
            <div class="empty">
              <p>{words.none}</p>
            </div>
          ) : (
            <Table request={request} parties={await services.parties()} rows={part.rows} />
          )}
          <Pagination
            texts={request.texts.site}
            label={words.caption}
            page={part.page}
            pages={part.pages}
            hrefOf={(page) => `${paths.networks()}?side=${page}`}
          />
          <p>
            <a href={request.viewer ? paths.own() : paths.signIn()}>{words.begin}</a>
          </p>
        </div>
      </>
    ),
  };
}

async function onePage(services: Services, request: PageRequest): Promise<PageResult> {
  const { open: words, frame, statuses } = request.texts.networks;
  const network = await publicNetwork(systemCtx(services, 'publicNetworks'), {
    id: request.params['id'] ?? '',
    withDemo: services.isDemoOn,
  });
  if (!network) return notFoundPage(request, words.gone);
  const parties = await services.parties();
  const { format } = request;
  const { title, purpose, begins, ends, bodies, leader, status, isDemo } = network;
  const period =
    begins && (ends ? words.period(format.date(begins), format.date(ends)) : words.from(format.date(begins)));
  const leads = parties.nameOf(leader);
  return {
    kind: 'page',
    title,
    description: purpose,
    nav: 'networks',
    isLive: true,
    ...demoBanner(request, isDemo),
    crumbs: [{ label: words.title, href: pathsFor(request.language).networks() }],
    body: (
      <>
        <div class="frame head">
          <p class="small">
            {bodies.length === 0
              ? frame.eyebrowAlone(leads)
              : frame.eyebrow(countOfBodies(request, bodies), leads)}
          </p>
          <h1 class="wide">{title}</h1>
          <p class="lead">{purpose}</p>
          <p>{[statuses[status], period].filter(Boolean).join(' · ')}</p>
        </div>
        <Section id="hvem" title={words.bodiesTitle}>
          <p>
            {bodies.length === 0 ? words.noBodies : format.list(bodies.map((body) => parties.nameOf(body)))}
          </p>
        </Section>
      </>
    ),
  };
}

export function addOpenNetworkRoutes(hono: Hono, { server, services }: OpenDeps): void {
  const answering =
    (answer: (services: Services, request: PageRequest) => Promise<PageResult>) => async (c: Context) => {
      const request = await server.requestOf(c.req.raw, c.req.param());
      return server.answer(c.req.raw, request, await answer(services, request));
    };
  for (const language of LANGUAGES) {
    const list = `${languagePrefix(language)}/nettverk`;
    hono.get(list, answering(listPage));
    hono.get(`${list}/:id`, answering(onePage));
  }
}
