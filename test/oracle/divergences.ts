/**
 * Where we read a script otherwise than fountain-js 1.2.4, on purpose. Each has its reason and an example that shows it;
 * those that turn up in ordinary scripts say how to recognise their rows.
 */

export interface Divergence {
	readonly reason: string;
	readonly example: string;
	readonly ours: readonly string[];
	readonly theirs: readonly string[];
	/** Whether this explains two unlike rows of one line. Absent where ordinary scripts never show it. */
	readonly explains?: (ours: string, theirs: string) => boolean;
}

export const divergences: readonly Divergence[] = [
	{
		reason: 'More phrases are transitions on their own than FADE OUT., FADE TO BLACK. and CUT TO BLACK.',
		example: 'FADE IN:\n\nEND FLASHBACK.',
		ours: ['transition | FADE IN:', 'transition | END FLASHBACK.'],
		theirs: ['action | FADE IN:', 'action | END FLASHBACK.'],
		explains: (ours, theirs) => ours.replace('transition', 'action') === theirs && !theirs.endsWith('TO:'),
	},
	{
		reason: 'The mark of a forced transition is no part of its words, also where they end in TO:.',
		example: '> FLASHBACK TO:',
		ours: ['transition | FLASHBACK TO:'],
		theirs: ['transition | > FLASHBACK TO:'],
		explains: (ours, theirs) => ours.startsWith('transition') && ours.replace('| ', '| > ') === theirs,
	},
	{
		reason: 'Upper case is Unicode: their rule knows a-z only, and takes a Russian paragraph for a speech.',
		example: 'Она идёт.\nОн стоит.',
		ours: ['action | Она идёт.', 'action | Он стоит.'],
		theirs: ['character | Она идёт.', 'dialogue | Он стоит.'],
	},
	{
		reason: 'Sections and synopses need no blank lines around them.',
		example: 'He walks.\n# Act\n= What happens.',
		ours: ['action | He walks.', 'section | Act', 'synopsis | What happens.'],
		theirs: ['action | He walks.', 'action | # Act', 'action | = What happens.'],
	},
	{
		reason: 'A page break needs no blank lines either.',
		example: 'He walks.\n===',
		ours: ['action | He walks.', 'page-break | '],
		theirs: ['action | He walks.', 'action | ==='],
	},
	{
		reason: 'Sections are at most six deep, as Markdown has it.',
		example: '####### Deep',
		ours: ['action | ####### Deep'],
		theirs: ['section | Deep'],
	},
	{
		reason: 'A line wholly inside a note counts as blank where a rule asks for one.',
		example: '[[a note]]\nINT. HOUSE - DAY',
		ours: ['scene-heading | INT. HOUSE - DAY'],
		theirs: ['action | INT. HOUSE - DAY'],
	},
	{
		reason: 'A note behind a cue is looked through. For them it is dialogue, so a cue with only a note speaks.',
		example: 'ANNA\n[[softly]]',
		ours: ['action | ANNA'],
		theirs: ['character | ANNA'],
	},
	{
		reason: 'A forced heading begins with a letter or digit, as the syntax has it.',
		example: '."Quoted"',
		ours: ['action | ."Quoted"'],
		theirs: ['scene-heading | "Quoted"'],
	},
	{
		reason: 'A prefix with nothing behind it is a heading already: the writer is still typing.',
		example: 'INT.',
		ours: ['scene-heading | INT.'],
		theirs: ['action | INT.'],
	},
	{
		reason: 'A heading does not begin with emphasis; the published syntax knows no such form.',
		example: '**INT. HOUSE - DAY**',
		ours: ['action | **INT. HOUSE - DAY**'],
		theirs: ['scene-heading | **INT. HOUSE - DAY**'],
	},
	{
		reason: 'A transition is upper-case.',
		example: 'boop boop TO:',
		ours: ['action | boop boop TO:'],
		theirs: ['transition | boop boop TO:'],
	},
	{
		reason: 'Spaces behind the colon make a transition action, as the published syntax says.',
		example: 'CUT TO:  \n\nHe walks.',
		ours: ['action | CUT TO:', 'action | He walks.'],
		theirs: ['transition | CUT TO:', 'action | He walks.'],
	},
	{
		reason: 'An upper-case line that ends in TO: and has no blank behind it is a cue by the rules for cues.',
		example: 'CUT TO:\nHe walks.',
		ours: ['character | CUT TO:', 'dialogue | He walks.'],
		theirs: ['action | CUT TO:', 'action | He walks.'],
	},
	{
		reason: 'A heading without its blank lines is action, never a cue.',
		example: 'INT. HOUSE - DAY\nHe walks.',
		ours: ['action | INT. HOUSE - DAY', 'action | He walks.'],
		theirs: ['character | INT. HOUSE - DAY', 'dialogue | He walks.'],
	},
	{
		reason: 'A heading in capitals ends the speech above it, so that a missing blank line can be reported.',
		example: 'ANNA\nHello.\nINT. HOUSE - DAY',
		ours: ['character | ANNA', 'dialogue | Hello.', 'action | INT. HOUSE - DAY'],
		theirs: ['character | ANNA', 'dialogue | Hello.', 'dialogue | INT. HOUSE - DAY'],
	},
	{
		reason: 'Forcing marks count inside a speech.',
		example: 'ANNA\nHello.\n!She stops.',
		ours: ['character | ANNA', 'dialogue | Hello.', 'action | She stops.'],
		theirs: ['character | ANNA', 'dialogue | Hello.', 'dialogue | !She stops.'],
	},
	{
		reason: 'A boneyard that is never closed runs to the end of the file, and is reported.',
		example: 'He walks.\n\n/* He sits.',
		ours: ['action | He walks.'],
		theirs: ['action | He walks.', 'action | /* He sits.'],
	},
	{
		reason: 'A speech goes on behind lines that are cut out.',
		example: 'ANNA\nOne.\n/*\nTwo.\n*/\nThree.',
		ours: ['character | ANNA', 'dialogue | One.', 'dialogue | Three.'],
		theirs: ['character | ANNA', 'dialogue | One.', 'action | Three.'],
	},
	{
		reason: 'A space behind the mark does not matter to lyrics.',
		example: '~ La la',
		ours: ['lyrics | La la'],
		theirs: ['action | ~ La la'],
	},
	{
		reason: 'A parenthetical is one pair of parentheses.',
		example: 'ANNA\n(laughs) No. (beat)',
		ours: ['character | ANNA', 'dialogue | (laughs) No. (beat)'],
		theirs: ['character | ANNA', 'parenthetical | (laughs) No. (beat)'],
	},
	{
		reason: 'A forced transition needs no blank lines.',
		example: 'He walks.\n> Burn to white.',
		ours: ['action | He walks.', 'transition | Burn to white.'],
		theirs: ['action | He walks.', 'action | > Burn to white.'],
	},
];

/** Title pages that we read otherwise, with the reason. */
export const titlePageDivergences: readonly Divergence[] = [
	{
		reason: 'A title page may open with a key that nobody knows; theirs must open with a known one.',
		example: 'X-Canon-Source: a.yaml\nTitle: x',
		ours: ['x-canon-source | a.yaml', 'title | x'],
		theirs: [],
	},
	{
		reason: 'A known key counts before it has a value.',
		example: 'Title:\nAuthor: x',
		ours: ['title | ', 'author | x'],
		theirs: [],
	},
	{
		reason: 'A title page is the first thing in a script; theirs may follow blank lines.',
		example: '\nTitle: x',
		ours: [],
		theirs: ['title | x'],
	},
];
