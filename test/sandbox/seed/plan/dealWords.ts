/** What the company sells, and how its people write about it. */
export const THINGS = [
  'Quay crane drives',
  'Winch overhaul',
  'Hydraulic power packs',
  'Dry dock pumps',
  'Deck machinery',
  'Conveyor retrofit',
  'Steering gear',
  'Ballast water pumps',
  'Shore power connection',
  'Thruster service kit',
  'Hatch cover hydraulics',
  'Slewing bearings',
  'Ferry ramp refit',
  'Gearbox exchange',
  'Spare parts contract',
  'Condition monitoring',
  'Tug winches',
  'Lock gate cylinders',
  'Offshore davits',
  'Grab unloader upgrade',
] as const;

export const QUALIFIERS = [
  '',
  '',
  '',
  ' phase 2',
  ' north yard',
  ' south quay',
  ' hall 3',
  ' pilot',
  ' framework',
  ' line B',
  ' extension',
] as const;

export const NEXT_STEPS = [
  'Send the revised offer to purchasing',
  'Site visit with the plant manager',
  'Clarify the delivery dates with planning',
  'Technisches Datenblatt nachreichen',
  'Preisgespräch mit dem Einkauf vorbereiten',
  'Termin mit der Technik abstimmen',
  'Envoyer la proposition mise à jour',
  'Préparer la visite du site',
  'Wysłać poprawioną ofertę do działu zakupów',
  'Confirm the budget with finance',
  'Get the signed specification back',
  'Present the service concept to operations',
] as const;

export const NEEDS = [
  'The present drives fail twice a year and stop the quay for a day each time.',
  'Needs to meet the port authority’s noise limits before the summer season.',
  'Die Ersatzteile der alten Anlage sind abgekündigt, die Umrüstung muss im Stillstand erfolgen.',
  'Wants one supplier for pumps and maintenance instead of three.',
  'Le client veut réduire les coûts d’énergie de sa station de pompage.',
] as const;

/** Notes of real conversations, with a gap for what was spoken of. */
export const NOTES = [
  'Went through the offer for {thing}. Price is fine, they doubt the delivery date and want it in writing.',
  'Talked about {thing} with the maintenance team; two open questions on the mounting frame, drawing to follow.',
  'Angebot zu {thing} besprochen. Der Einkauf wartet auf die Freigabe des Budgets im nächsten Monat.',
  'They compare us with a cheaper supplier for {thing}. Reference visit in Bremen offered.',
  'Échange sur {thing}: le directeur technique est convaincu, il reste à valider le budget.',
  'Rozmowa o {thing}: klient prosi o dłuższą gwarancję i krótszy termin dostawy.',
  'Site visit for {thing}: foundation needs reinforcing first, they ask their builder.',
  'Commissioning dates for {thing} agreed in principle; legal is reading our terms.',
  'Kunde will {thing} erst nach der Revision im Herbst, bleibt aber bei uns.',
  'Discussed {thing}; they want to split the order into two lots to stay under the approval limit.',
] as const;

export const SUBJECTS = {
  call: [
    'Call about the offer',
    'Rückruf Einkauf',
    'Call: delivery dates',
    'Appel technique',
    'Follow-up call',
    'Telefonat Budget',
  ],
  meeting: ['Site visit', 'Offer presentation', 'Technical review', 'Abstimmung vor Ort', 'Réunion projet', 'Quarterly review'],
  email: ['Revised offer', 'Data sheet', 'Unser Angebot', 'Meeting minutes', 'Votre demande', 'Question on the specification'],
  task: [
    'Prepare the offer',
    'Send the drawing',
    'Angebot nachfassen',
    'Check the delivery date',
    'Préparer la visite',
    'Collect the references',
  ],
} as const;
