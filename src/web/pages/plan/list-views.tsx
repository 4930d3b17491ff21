// A person's own views of the list: links to them, and forms to keep this one, to choose what opens, and to remove.
import type { SavedView } from '../../../modules/planning/plan/list-queries.ts';
import { LONGEST_VIEW_NAME } from '../../../modules/planning/plan/view-commands.ts';
import { TextField } from '../../components/form-fields.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { type ListQuery, listAddress } from './list-query.ts';

interface ViewsProps {
  readonly asked: AskedForParty;
  readonly query: ListQuery;
  readonly views: readonly SavedView[];
  /** What is wrong with the name that was sent, and the name. */
  readonly refused?: { readonly name: string; readonly text: string } | undefined;
}

/** Where a view leads. */
export const viewHref = ({ paths, party }: AskedForParty, view: SavedView): string =>
  paths.ownOf(party.id, '/avtaler', {
    ...Object.fromEntries(new URLSearchParams(view.query)),
    visning: view.id,
  });

export function ViewLinks({ asked, query, views }: ViewsProps) {
  const { request, paths, party } = asked;
  const words = request.texts.plan.views;
  if (views.length === 0) return null;
  const address = listAddress(query);
  const isCurrent = (view: string): 'page' | undefined => (view === address ? 'page' : undefined);
  return (
    <nav class="view-links" aria-label={words.title}>
      <ul>
        <li>
          <a href={paths.ownOf(party.id, '/avtaler', { visning: 'alle' })} aria-current={isCurrent('')}>
            {words.all}
          </a>
        </li>
        {views.map((view) => (
          <li key={view.id}>
            <a href={viewHref(asked, view)} aria-current={isCurrent(view.query)}>
              {view.name}
            </a>
            {view.isDefault ? <span class="tiny"> {words.default}</span> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ViewButton({
  asked,
  part,
  view,
  label,
}: {
  asked: AskedForParty;
  part: string;
  view: string;
  label: string;
}) {
  const { paths, party } = asked;
  return (
    <form class="inline" method="post" action={paths.ownOf(party.id, `/avtaler/utvalg/${part}`)}>
      <input type="hidden" name="utvalg" value={view} />
      <button class="as-link" type="submit">
        {label}
      </button>
    </form>
  );
}

function ManageViews({ asked, views }: Pick<ViewsProps, 'asked' | 'views'>) {
  const words = asked.request.texts.plan.views;
  if (views.length === 0) return null;
  return (
    <details class="fold">
      <summary>{words.manage}</summary>
      <div class="fold-inside">
        <ul class="lines">
          {views.map((view) => (
            <li key={view.id}>
              <strong>{view.name}</strong>
              <p class="buttons">
                <ViewButton
                  asked={asked}
                  part="forvalg"
                  view={view.isDefault ? '' : view.id}
                  label={view.isDefault ? words.noDefault : words.makeDefault(view.name)}
                />
                <ViewButton asked={asked} part="fjern" view={view.id} label={words.remove(view.name)} />
              </p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

export function ViewForms({ asked, query, views, refused }: ViewsProps) {
  const { request, paths, party } = asked;
  const words = request.texts.plan.views;
  return (
    <div>
      <details class="fold" open={refused !== undefined}>
        <summary>{words.save}</summary>
        <div class="fold-inside">
          <form
            class="stack narrow"
            method="post"
            action={paths.ownOf(party.id, '/avtaler/utvalg')}
            novalidate
          >
            <p class="small">{words.saveText}</p>
            <input type="hidden" name="adresse" value={listAddress(query)} />
            <TextField
              id="navn"
              name="navn"
              label={words.name}
              value={refused?.name ?? ''}
              maxLength={LONGEST_VIEW_NAME}
              error={refused?.text}
            />
            <p class="check">
              <input type="checkbox" id="forst" name="forst" value="ja" />
              <label for="forst">{words.isDefault}</label>
            </p>
            <p class="buttons">
              <button class="ds-button" data-size="sm" type="submit">
                {words.button}
              </button>
            </p>
          </form>
        </div>
      </details>
      <ManageViews asked={asked} views={views} />
    </div>
  );
}
