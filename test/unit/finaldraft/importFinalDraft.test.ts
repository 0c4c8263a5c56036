/** What files from elsewhere become: the habits of Final Draft's versions and of the tools that imitate it. */
import { deepEqual, equal } from 'node:assert/strict';

import { importFinalDraft } from '../../../server/src/finaldraft/importFinalDraft.js';
import { fdx, paragraph } from '../../support/finalDraftFiles.js';

/** The script that a file becomes, and what was left behind, without its places. */
function imported(xml: string, locales: readonly string[] = []): { text: string; left: readonly string[] } {
	const result = importFinalDraft(xml, { locales });
	if (result.kind === 'refused') throw new Error(result.why);
	return { text: result.text, left: [...result.left, ...result.changed].map(({ what }) => what) };
}

function titlePage(alignment: string, lines: readonly string[]): string {
	const paragraphs = lines.map((line) => `<Paragraph Alignment="${alignment}"><Text>${line}</Text></Paragraph>`);
	return `<TitlePage><Content>${paragraphs.join('')}</Content></TitlePage>`;
}

interface Case {
	readonly it: string;
	readonly file: string;
	readonly text: string;
	readonly left?: readonly string[];
}

const cases: readonly Case[] = [
	{
		it: 'writes each element as the line that Fountain reads as it',
		file: fdx(
			[
				paragraph('Scene Heading', 'INT. KITCHEN - DAY', 'Number="12A"'),
				paragraph('Action', 'Anna waits.'),
				paragraph('Character', 'ANNA (V.O.)'),
				paragraph('Parenthetical', '(beat)'),
				paragraph('Dialogue', 'Well.'),
				paragraph('Transition', 'CUT TO:'),
			].join('\n'),
		),
		text: 'INT. KITCHEN - DAY #12A#\n\nAnna waits.\n\nANNA (V.O.)\n(beat)\nWell.\n\nCUT TO:\n',
	},
	{
		it: 'forces what Fountain would read otherwise, and nothing else',
		file: fdx(
			[
				paragraph('Scene Heading', 'BACK AT THE MILL'),
				paragraph('Action', 'INT. means inside.'),
				paragraph('Action', '# of doors: 3'),
				paragraph('Action', 'THE DOOR OPENS'),
				paragraph('Transition', 'SMASH TO BLACK'),
				paragraph('Transition', 'FADE OUT.'),
			].join('\n'),
		),
		text: '.BACK AT THE MILL\n\n!INT. means inside.\n\n!# of doors: 3\n\nTHE DOOR OPENS\n\n> SMASH TO BLACK\n\nFADE OUT.\n',
	},
	{
		it: 'keeps dialogue dialogue, whatever it begins with',
		file: fdx(
			[paragraph('Character', 'ANNA'), paragraph('Dialogue', '# me too.'), paragraph('Dialogue', 'INT. what?')].join(
				'\n',
			),
		),
		text: 'ANNA\n\u2060# me too.\n\u2060INT. what?\n',
	},
	{
		it: 'sets styles as marks and escapes what looks like marks',
		file: fdx(
			'<Paragraph Type="Action"><Text>The </Text><Text Style="Italic">Mary</Text><Text> sinks, </Text><Text Style="Bold+Underline">all</Text><Text> 5*4*3 hands.</Text></Paragraph>',
		),
		text: 'The *Mary* sinks, _**all**_ 5\\*4\\*3 hands.\n',
	},
	{
		it: 'capitalizes names as the page shows them, but not where the file says that small letters are meant',
		file: fdx(
			[paragraph('Character', 'Anna'), paragraph('Dialogue', 'Yes.')].join('\n'),
			'<ElementSettings Type="Character"><FontSpec Style="AllCaps"/></ElementSettings>',
		),
		text: 'ANNA\nYes.\n',
	},
	{
		it: 'writes a name with small letters by force',
		file: fdx(
			[paragraph('Character', 'McCLANE'), paragraph('Dialogue', 'Yes.')].join('\n'),
			'<ElementSettings Type="Character"><FontSpec Style=""/></ElementSettings>',
		),
		text: '@McCLANE\nYes.\n',
	},
	{
		it: 'sets two speeches side by side, wherever the file puts them',
		file: fdx(
			`<Paragraph><DualDialogue>${paragraph('Character', 'ANNA')}${paragraph('Dialogue', 'No!')}${paragraph('Character', 'BOB')}${paragraph('Parenthetical', 'laughs')}${paragraph('Dialogue', 'Yes!')}</DualDialogue></Paragraph>
<DualDialogue>${paragraph('Character', 'KIM')}${paragraph('Dialogue', 'A')}${paragraph('Character', 'JO')}${paragraph('Dialogue', 'B')}</DualDialogue>`,
		),
		text: 'ANNA\nNo!\n\nBOB ^\n(laughs)\nYes!\n\nKIM\nA\n\nJO ^\nB\n',
	},
	{
		it: 'closes a parenthetical that the writer left open',
		file: fdx(
			[paragraph('Character', 'ANNA'), paragraph('Parenthetical', '(softly'), paragraph('Dialogue', 'No.')].join('\n'),
		),
		text: 'ANNA\n(softly)\nNo.\n',
	},
	{
		it: 'keeps a name that says nothing a name',
		file: fdx([paragraph('Character', 'ANNA'), paragraph('Action', 'She leaves.')].join('\n')),
		text: 'ANNA\n  \n\nShe leaves.\n',
	},
	{
		it: 'makes action of words that nobody speaks',
		file: fdx([paragraph('Action', 'A sign.'), paragraph('Dialogue', 'INT. ONLY')].join('\n')),
		text: 'A sign.\n\n!INT. ONLY\n',
	},
	{
		it: 'keeps line ends inside a paragraph and closes up empty paragraphs',
		file: fdx([paragraph('Action', 'One\u2028two'), paragraph('Action', ''), paragraph('Action', 'Three')].join('\n')),
		text: 'One\ntwo\n\nThree\n',
	},
	{
		it: 'centers what the paragraph or its element centers',
		file: fdx(
			[paragraph('Action', 'THE END', 'Alignment="Center"'), paragraph('New Act', 'ACT ONE')].join('\n'),
			'<ElementSettings Type="New Act"><ParagraphSpec Alignment="Center" StartsNewPage="Yes"/></ElementSettings>',
		),
		text: '> THE END <\n\n===\n\n> ACT ONE <\n',
	},
	{
		it: 'breaks pages where the file does, but not before everything',
		file: fdx(
			[
				paragraph('Action', 'One', 'StartsNewPage="Yes"'),
				paragraph('Scene Heading', 'EXT. SEA', 'StartsNewPage="Yes"'),
			].join('\n'),
		),
		text: 'One\n\n===\n\nEXT. SEA\n',
	},
	{
		it: 'makes sections and synopses of outline lines and index cards',
		file: fdx(
			[
				paragraph('Outline 1', 'Act One'),
				paragraph('Outline 2 (Sequences)', 'The mill'),
				paragraph('Summary', 'It burns.'),
				'<Paragraph Type="Scene Heading"><SceneProperties Title="Fire"><Summary><Paragraph><Text>Anna sees it.</Text></Paragraph></Summary></SceneProperties><Text>EXT. MILL - NIGHT</Text></Paragraph>',
			].join('\n'),
		),
		text: '# Act One\n\n## The mill\n\n= It burns.\n\nEXT. MILL - NIGHT\n\n= Fire\n= Anna sees it.\n',
	},
	{
		it: 'keeps what people go through as notes',
		file: fdx(
			'<Paragraph Type="Scene Heading"><SceneProperties><SceneArcBeats><CharacterArcBeat Name="ANNA"><Paragraph><Text>Gives up.</Text></Paragraph></CharacterArcBeat><CharacterArcBeat Name="BOB"/></SceneArcBeats></SceneProperties><Text>EXT. SEA</Text></Paragraph>',
		),
		text: 'EXT. SEA\n\n[[ANNA: Gives up.]]\n',
	},
	{
		it: 'puts notes where the file has them: by range, or inside a paragraph as old files do',
		file: fdx(
			[
				paragraph('Action', 'She waits by the door.'),
				'<Paragraph Type="Action"><Text>He</Text><ScriptNote ID="1"><Paragraph><Text>who?</Text></Paragraph></ScriptNote><Text> sits.</Text></Paragraph>',
				paragraph('Action', 'Dark.'),
			].join('\n'),
			`<ScriptNotes>
<ScriptNote Range="4,9" Name="Pace"><Paragraph><Text>too slow</Text></Paragraph></ScriptNote>
<ScriptNote Range="33,38" WriterName="Jo"><Paragraph><Text>cut]] this</Text></Paragraph><Paragraph><Text/></Paragraph><Paragraph><Text>please</Text></Paragraph></ScriptNote>
</ScriptNotes>`,
		),
		text: 'She waits [[Pace: too slow]] by the door.\n\nHe [[who?]] sits.\n\nDark.\n\n[[cut] ] this\n  \nplease — Jo]]\n',
	},
	{
		it: 'takes over script days that people have tagged, and counts other tags as left behind',
		file: fdx(
			[
				'<Paragraph Type="Scene Heading"><Text>EXT. SEA</Text></Paragraph>',
				'<Paragraph Type="Action"><Text TagNumber="1">Waves</Text><Text> and a </Text><Text TagNumber="2">boat</Text></Paragraph>',
			].join('\n'),
			`<TagData><TagCategories><TagCategory Id="63c140da-ef2b-491a-b416-b46f461abb89" Name="Script Day"/><TagCategory Id="v" Name="Vehicles"/></TagCategories>
<TagDefinitions><TagDefinition CatId="63c140da-ef2b-491a-b416-b46f461abb89" Id="a" Label="D3"/><TagDefinition CatId="v" Id="b" Label="boat"/></TagDefinitions>
<Tags><Tag Number="1"><DefId>a</DefId></Tag><Tag Number="2"><DefId>b</DefId></Tag></Tags></TagData>`,
		),
		text: 'EXT. SEA\n\n[[day: D3]]\n\nWaves and a boat\n',
		left: ['tag "boat" (Vehicles)'],
	},
	{
		it: 'keeps an omitted scene under its number, its words in a boneyard',
		file: fdx(
			`<Paragraph Type="Scene Heading" Number="7"><Text>OMITTED</Text><OmittedScene>${paragraph('Scene Heading', 'INT. CAR')}${paragraph('Action', 'Rain.')}</OmittedScene></Paragraph>`,
		),
		text: '.OMITTED #7#\n\n/*\nINT. CAR\n\nRain.\n*/\n',
	},
	{
		it: 'reads the title page from where its lines stand',
		file: fdx(
			paragraph('Transition', 'FADE IN:'),
			`<TitlePage><Content><Paragraph Alignment="Center"><Text/></Paragraph>
<Paragraph Alignment="Center"><Text Style="Bold+AllCaps">The mill</Text></Paragraph><Paragraph Alignment="Center"><Text/></Paragraph>
<Paragraph Alignment="Center"><Text>Written by</Text></Paragraph><Paragraph Alignment="Center"><Text/></Paragraph>
<Paragraph Alignment="Center"><Text>Jane Doe</Text></Paragraph><Paragraph Alignment="Center"><Text>John Roe</Text></Paragraph><Paragraph Alignment="Center"><Text/></Paragraph>
<Paragraph Alignment="Center"><Text>Based on the novel</Text></Paragraph>
<Paragraph Alignment="Left"><Text>3 May 2024</Text></Paragraph><Paragraph Alignment="Left"><Text/></Paragraph>
<Paragraph Alignment="Full"><Text>Jane Doe</Text></Paragraph><Paragraph Alignment="Full"><Text>jane@example.org</Text></Paragraph>
</Content></TitlePage>`,
		),
		text: [
			...[
				'Title: **THE MILL**',
				'Credit: Written by',
				'Authors:',
				'    Jane Doe',
				'    John Roe',
				'Source: Based on the novel',
			],
			...['Draft date: 3 May 2024', 'Contact:', '    Jane Doe', '    jane@example.org', '', 'FADE IN:', ''],
		].join('\n'),
	},
	{
		it: 'reads a title page without empty lines from its words',
		file: fdx(
			paragraph('Action', 'A.'),
			titlePage('Center', [
				'THE WILD',
				'by',
				'A. Writer',
				'Based on the novel',
				'Second draft',
				'© 2024 Mill Ltd',
				'a@wild.org',
			]),
		),
		text: 'Title: THE WILD\nCredit: by\nAuthor: A. Writer\nSource: Based on the novel\nDraft date: Second draft\nCopyright: © 2024 Mill Ltd\nContact: a@wild.org\n\nA.\n',
	},
	{
		it: 'reads a title page that has everything at the left',
		file: fdx(
			paragraph('Action', 'A.'),
			titlePage('Left', [
				'THE WILD',
				'',
				'Written by',
				'',
				'A. Writer',
				'B. Writer',
				'',
				'A. Writer',
				'+49 30 1234567',
			]),
		),
		text: 'Title: THE WILD\nCredit: Written by\nAuthors:\n    A. Writer\n    B. Writer\nContact:\n    A. Writer\n    +49 30 1234567\n\nA.\n',
	},
	{
		it: 'takes space above for an empty line, and an indented line for one at the right',
		file: fdx(
			paragraph('Action', 'A.'),
			'<TitlePage><Content><Paragraph Alignment="Center"><Text>MILL</Text></Paragraph><Paragraph Alignment="Center" SpaceBefore="36"><Text>A Comedy</Text></Paragraph><Paragraph Alignment="Center" SpaceBefore="24"><Text>Jane Doe</Text></Paragraph><Paragraph Alignment="Left" LeftIndent="5.50"><Text>3 May</Text></Paragraph></Content></TitlePage>',
		),
		text: 'Title: MILL\nCredit: A Comedy\nAuthor: Jane Doe\nDraft date: 3 May\n\nA.\n',
	},
	{
		it: 'parts a credit from the name behind it',
		file: fdx(
			paragraph('Action', 'A.'),
			'<TitlePage><Content><Paragraph Alignment="Center"><Text>MILL</Text></Paragraph><Paragraph Alignment="Center"><Text/></Paragraph><Paragraph Alignment="Center"><Text>Written by Jane Doe</Text></Paragraph></Content></TitlePage>',
		),
		text: 'Title: MILL\nCredit: Written by\nAuthor: Jane Doe\n\nA.\n',
	},
	{
		it: 'does not take the first action for a title page',
		file: fdx(paragraph('Action', 'Montage: the mill burns.')),
		text: '!Montage: the mill burns.\n',
	},
	{
		it: 'knows elements of the writer’s own by what pages treat them like',
		file: fdx(
			[paragraph('Voice', 'ANNA'), paragraph('Dialogue', 'Hi.'), paragraph('Doodle', 'A line.')].join('\n'),
			'<ElementSettings Type="Voice"><Behavior PaginateAs="Character"/></ElementSettings>',
		),
		text: 'ANNA\nHi.\n\nA line.\n',
		left: ['element "Doodle", kept as action'],
	},
	{
		it: 'finds paragraphs in elements that it does not know, and says what it left behind',
		file: fdx(
			`<Folder>${paragraph('Action', 'Inside.')}</Folder><Paragraph Type="Action"><Text RevisionID="2" Style="Strikeout">Old</Text><Text RevisionID="2"> words.</Text><Doodad>x</Doodad></Paragraph>`,
			'<LockedPages><LockedPage Number="1"/></LockedPages><DisplayBoards><Board><Text>An idea</Text></Board></DisplayBoards><WindowState Height="1"/>',
		),
		text: 'Inside.\n\nOld words.\n',
		left: ['<Folder>', 'style Strikeout', 'revision mark', '<Doodad> "x"', 'locked pages', 'beat board'],
	},
	{
		it: 'quotes the words of what it does not know, the long ones by their beginning',
		file: fdx(
			`${paragraph('Action', 'A.')}<Aside><Text>Words of mine,\n kept.</Text></Aside><Aside><Text>More.</Text></Aside><Pane><Text>${'Long words. '.repeat(20)}</Text></Pane>`,
		),
		text: 'A.\n',
		left: [...['<Aside> "Words of mine, kept."', '<Aside> "More."'], `<Pane> "${'Long words. '.repeat(5).trim()}…"`],
	},
	{
		it: 'names whatever a writer put into a scene, a paragraph or its words and a script has no place for',
		file: fdx(
			`<Paragraph Type="Scene Heading"><SceneProperties Length="2/8" Page="1" Color="#FF0000000000" Flagged="Yes"><Flag><Text>Reshoot</Text></Flag></SceneProperties><Text>EXT. SEA</Text><Bookmark Name="The turn"/></Paragraph>
<Paragraph Type="Action"><Text Background="#FFFFFFFF0000" Color="#FFFF00000000">Red</Text><Text Color="#000000000000" Background="#FFFFFFFFFFFF" AdornmentStyle="-1"> sea.</Text><Bookmark/></Paragraph>
<Paragraph Type="Character" Number="14"><Text>ANNA</Text></Paragraph>
<Paragraph Type="Dialogue"><Text AdornmentStyle="2">No.</Text><Alts><Alt><Paragraph><Text>Never.</Text></Paragraph></Alt></Alts></Paragraph>`,
		),
		text: 'EXT. SEA\n\nRed sea.\n\nANNA\nNo.\n',
		left: [
			...['scene color', 'scene property Flagged', '<Flag> of a scene', 'bookmark "The turn"', 'highlighted words'],
			...['colored words', 'bookmark', 'number of Character', 'adornment of words', 'alternate dialogue'],
		],
	},
	{
		it: 'names the parts of a file that have words or are counted, and no list that Final Draft makes itself',
		file: fdx(
			paragraph('Action', 'A.'),
			`<Watermarking Text="DRAFT"/><Acts><Act Title="Act One"/><Act Title="Act Two"/></Acts><Lanes><Lane Title="B story"/></Lanes>
<AltCollection><Alt><Text>Never.</Text></Alt></AltCollection><Characters><Character><Name>ANNA</Name><Bio>Sells boats.</Bio></Character></Characters>
<SmartType><Characters><Character>ANNA</Character></Characters></SmartType><Macros><Macro Name="INT." /></Macros><WindowState Height="1"/><Watermark Text=""/><Revisions><Revision Name="Blue"/></Revisions>
<TagData><TagCategories><TagCategory Id="v" Name="Vehicles"/></TagCategories><TagDefinitions><TagDefinition CatId="v" Id="b" Label="boat"/></TagDefinitions><Tags><Tag Number="7"><DefId>b</DefId></Tag></Tags></TagData>`,
		),
		text: 'A.\n',
		left: [
			...['watermark', 'act of the outline editor', '<Lanes>', 'alternate dialogue', 'notes on characters'],
			'tag "boat" (Vehicles)',
		],
	},
	{
		it: 'is told of text that Final Draft fills in, and of scene numbers that Fountain writes otherwise',
		file: fdx(
			`<Paragraph Type="Scene Heading" Number="12-A B"><Text>EXT. SEA</Text></Paragraph>
<Paragraph Type="Scene Heading" Number="#"><Text>EXT. QUAY</Text></Paragraph>
<Paragraph Type="Scene Heading" Number=" 12-C.1 "><Text>EXT. PIER</Text></Paragraph>
<Paragraph Type="Action"><DynamicLabel Type="Page #"/><Text>Waves.</Text></Paragraph>`,
		),
		text: 'EXT. SEA #12-A-B#\n\nEXT. QUAY\n\nEXT. PIER #12-C.1#\n\nWaves.\n',
		left: ['automatic text "Page #"', 'scene number "12-A B", written as "12-A-B"', 'scene number "#", left out'],
	},
	{
		it: 'says nothing where a file has nothing that is lost',
		file: fdx(
			`<Paragraph Type="Scene Heading" Number="1"><SceneProperties Length="1/8" Page="1" Title=""/><Text AdornmentStyle="0" RevisionID="0" Background="#FFFFFFFFFFFF" Color="#000000000000" Font="Courier Final Draft" Size="12" Style="">EXT. SEA</Text></Paragraph>`,
			'<HeaderAndFooter FooterVisible="No"><Header><Paragraph><DynamicLabel Type="Page #"/><Text>.</Text></Paragraph></Header></HeaderAndFooter><LockedPages/><Characters><Character>ANNA</Character></Characters><CharacterHighlighting ShowHighlighting="No"/>',
		),
		text: 'EXT. SEA #1#\n',
	},
	{
		it: 'reads characters by number and by name, and CDATA',
		file: fdx(
			'<Paragraph Type="Action"><Text>She&apos;s &#233;tonn&#xE9;e &amp; <![CDATA[<late>]]></Text></Paragraph>',
		),
		text: "She's étonnée & <late>\n",
	},
	{
		it: 'leaves an empty script empty',
		file: fdx('<Paragraph Type="Scene Heading"><Text></Text></Paragraph>'),
		text: '',
	},
];

describe('a Final Draft file becomes a script that', () => {
	for (const { it: name, file, text, left = [] } of cases) {
		it(name, () => {
			deepEqual(imported(file), { text, left });
		});
	}

	it('says in which line of the file something was left behind, and how often', () => {
		const file = fdx(
			'<Paragraph Type="Action"><Text RevisionID="1">a</Text>\n<Text RevisionID="1">b</Text></Paragraph>',
		);
		const result = importFinalDraft(file, { locales: [] });
		deepEqual(result.kind === 'imported' && result.left, [{ what: 'revision mark', line: 4, count: 2 }]);
	});

	it('reads headings of the languages that the writer has set', () => {
		const file = fdx(paragraph('Scene Heading', 'INNEN. KÜCHE - TAG'));
		equal(imported(file, ['de']).text, 'INNEN. KÜCHE - TAG\n');
		equal(imported(file).text, '.INNEN. KÜCHE - TAG\n');
	});
});

describe('what is no Final Draft script is refused in a sentence:', () => {
	const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><FinalDraft><Content>&b;</Content></FinalDraft>`;
	const refusals: readonly (readonly [what: string, xml: string, why: RegExp | string])[] = [
		[
			'entities of the file’s own',
			laughs,
			'it declares a document type, which no Final Draft file does and which may hide harm',
		],
		[
			'entities from elsewhere',
			'<!DOCTYPE x SYSTEM "file:///etc/passwd"><FinalDraft/>',
			'it declares a document type, which no Final Draft file does and which may hide harm',
		],
		[
			'an entity that nobody declared',
			fdx('<Paragraph><Text>&x;</Text></Paragraph>'),
			/^it is not well-formed XML \(line 4: /u,
		],
		['depth', `${'<a>'.repeat(70)}${'</a>'.repeat(70)}`, 'its elements lie more than 64 deep'],
		['size', ' '.repeat(64 * 1024 * 1024 + 1), 'it is larger than 64 million characters'],
		['a tag left open', '<FinalDraft><Content>', /^it is not well-formed XML/u],
		['text', 'INT. KITCHEN - DAY', /^it is not well-formed XML/u],
		['nothing', '', /^it is (?:empty|not well-formed)/u],
		['another format', '<html/>', 'it is no Final Draft document but <html>'],
		['a file without a script', '<FinalDraft/>', 'it is a Final Draft document without a script'],
	];
	for (const [what, xml, why] of refusals) {
		it(what, () => {
			const result = importFinalDraft(xml, { locales: [] });
			const said = result.kind === 'refused' ? result.why : '';
			if (typeof why === 'string') equal(said, why);
			else equal(why.test(said) && !said.includes('\n'), true, said);
		});
	}
});
