// Addresses from network to group and of the chain, below the network's own.
import { type OwnRoute, partyRoute } from '../../own/routes.ts';
import { foundNetwork, type NetworkAnswer } from '../networks/found-network.ts';
import { showChain } from './chain-page.tsx';
import { propose, showNeeds } from './needs-page.tsx';
import { saveParts, showParts } from './parts-page.tsx';
import { changeOutcome, showOutcome, showTie, tie } from './tie-page.tsx';

const see = (part: string, answer: NetworkAnswer): OwnRoute =>
  partyRoute('get', `/nettverk/:id${part}`, { action: 'network.view', answer: foundNetwork(answer) });

const send = (
  part: string,
  action: 'network.answer' | 'network.lead' | 'proposal.write',
  answer: NetworkAnswer,
): OwnRoute => partyRoute('post', `/nettverk/:id${part}`, { action, answer: foundNetwork(answer) });

export const NETWORK_CHAIN_ROUTES: readonly OwnRoute[] = [
  see('/felles-behov', showNeeds),
  send('/felles-behov/forslag', 'proposal.write', propose),
  see('/kjeden', showChain),
  see('/kjeden/koble', showTie),
  send('/kjeden/koble', 'network.answer', tie),
  see('/kjeden/resultat/:nr', showOutcome),
  send('/kjeden/resultat/:nr', 'network.answer', changeOutcome),
  see('/kjeden/mal/:plass', showParts),
  send('/kjeden/mal/:plass', 'network.lead', saveParts),
];
