// Lists that wait for a decision, on a party's first page.
import { may } from '../../../modules/accounts/policy.ts';
import { waitingImports } from '../../../modules/planning/imports/import-queries.ts';
import type { ListImport } from '../../../modules/planning/imports/list-import.ts';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { importPath } from './import-words.ts';

const MOST = 5;

function lineOf({ request }: AskedForParty, { state, fileName, counts }: ListImport): string {
  const words = request.texts.imports.waiting;
  if (state === 'mapping') return words.columns(fileName);
  const faulty = counts?.faulty ?? 0;
  return faulty > 0 ? words.faulty(fileName, request.format.number(faulty)) : words.ready(fileName);
}

export async function waitingImportsPart(asked: AskedForParty) {
  const { ctx, party, signedIn, request } = asked;
  if (!may(signedIn.grants, 'plan.import', party.id)) return null;
  const waiting = await waitingImports(ctx, { party: party.id, most: MOST });
  if (waiting.length === 0) return null;
  return (
    <Section key="lister" id="lister" title={request.texts.imports.waiting.title}>
      <ul class="lines">
        {waiting.map((list) => (
          <li key={list.id}>
            <a href={importPath({ asked, list })}>{lineOf(asked, list)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
