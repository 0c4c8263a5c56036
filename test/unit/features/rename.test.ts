/** Renaming: every form of the name keeps its form, and there and back gives the same text. */
import { deepEqual, equal, ok, rejects, throws } from 'node:assert/strict';

import type { Analysis } from '../../../server/src/analysis/analysis.js';
import { rename } from '../../../server/src/features/rename.js';
import { applyEdits } from '../../../server/src/text/edits.js';
import { analysisOf, positionOf } from '../../support/analysisOf.js';
import { applyFix } from '../../support/applyFix.js';
import { canonUri, scriptUri, showCanon, showFolder, showScript } from '../../support/show.js';

type Texts = Readonly<Record<string, string>>;

async function renamed(texts: Texts, cue: string, newName: string): Promise<Texts> {
	const analysis = await analysisOf(texts);
	const edits = rename(analysis, { uri: scriptUri, position: cueOf(texts, cue) }, newName)?.changes ?? {};
	const before = new Map(Object.entries(texts).map(([uri, text]) => [uri.replace('file://', ''), text]));
	const after = applyFix(before, { title: '', edits: new Map(Object.entries(edits)), preferred: true });
	return Object.fromEntries([...after].map(([path, text]) => [`file://${path}`, text]));
}

function cueOf(texts: Texts, cue: string): { readonly line: number; readonly character: number } {
	return { ...positionOf(texts[scriptUri] ?? '', `\n${cue}\n`, 1), character: 1 };
}

const kim = `[[cast: KIM]]

INT. KIM'S OFFICE - DAY

KIM (30) waits. Kim laughs. Kim's coat falls.

KIM
My name is Kim. KIM! Kim’s here.

MARCO
Kimberly is not a kim.

INT. KIMONO SHOP - NIGHT

Marco and Kim leave.

KIM
Bye.
`;

const anna = `[[cast: ANNA]]

INT. ANNA'S OFFICE - DAY

ANNA (30) waits. Anna laughs. Anna's coat falls.

ANNA
My name is Anna. ANNA! Anna’s here.

MARCO
Kimberly is not a kim.

INT. KIMONO SHOP - NIGHT

Marco and Anna leave.

ANNA
Bye.
`;

describe('rename', () => {
	for (const newName of ['ANNA', 'Anna', 'anna', ' Anna ']) {
		it(`keeps every form of the old name, given ${JSON.stringify(newName)}`, async () => {
			equal((await renamed({ [scriptUri]: kim }, 'KIM', newName))[scriptUri], anna);
		});
	}

	const pairs: readonly (readonly [Texts, string, string])[] = [
		[{ [scriptUri]: kim }, 'KIM', 'ANNA'],
		[{ [scriptUri]: kim }, 'KIM', 'ANNA BELL'],
		[{ [scriptUri]: kim }, 'MARCO', "O'BRIEN"],
		[{ [scriptUri]: showScript, [canonUri]: showCanon }, 'KARIN', 'ELSA'],
	];
	for (const [texts, from, to] of pairs) {
		it(`from ${from} to ${to} and back gives the same text`, async () => {
			const there = await renamed(texts, from, to);
			ok(there[scriptUri]?.includes(`\n${to}\n`));
			equal((await renamed(there, to, from))[scriptUri], texts[scriptUri]);
		});
	}

	const max = `Title: Max Goes Home
Author: Max Frisch
    and Max Brod

INT. BAR - DAY

MAX (40) waits. Max’s dog, too. A MAX-2000 hums. Anna-Max sits, anti-Max as ever.

MAX
Max Planck said so. Max Brod, too. Ask Max. To Max I'm dead.
`;

	it('leaves those alone whose longer names begin or end the same, and those who wrote the script', async () => {
		equal(
			(await renamed({ [scriptUri]: max }, 'MAX', 'Tom'))[scriptUri],
			max
				.replace('Title: Max', 'Title: Tom')
				.replace('MAX (40)', 'TOM (40)')
				.replace('Max’s', 'Tom’s')
				.replace('anti-Max', 'anti-Tom')
				.replace('\nMAX\n', '\nTOM\n')
				.replace('Ask Max. To Max I', 'Ask Tom. To Tom I'),
		);
	});

	it('leaves a longer name alone that ends the same, and takes no title, day or neighbour for a part of it', async () => {
		const poster = `INT. BAR - DAY

MAX (40) looks at the Mad Max poster. He is no Mad Max. Then Max leaves with Dr. Max and Old Max.

MAX
I saw Mad Max, and on Monday Max saw me. Tell Anna Max is here.

ANNA
Poor Max.
`;
		equal(
			(await renamed({ [scriptUri]: poster }, 'MAX', 'Tom'))[scriptUri],
			poster.replaceAll(/(?<!Mad )Max/gu, 'Tom').replaceAll('MAX', 'TOM'),
		);
	});

	describe('of somebody whose name is an everyday word', () => {
		/** The lines in which the name is renamed; `?` before those about which the writer is asked first. */
		async function renamedLines(name: string, lines: readonly string[]): Promise<readonly string[]> {
			const body = lines.map((line) => `\n${line}\n\nTOM\n${line}\n`).join('');
			const text = `INT. BAR - DAY\n\n${name} (40) and TOM wait.\n\n${name}\nHello.\n${body}`;
			const analysis = await analysisOf({ [scriptUri]: text });
			const at = { uri: scriptUri, position: cueOf({ [scriptUri]: text }, name) };
			const edit = rename(analysis, at, 'Zelda', { versionOf: () => 1, annotations: true });
			const groups = new Map<number, string>();
			for (const change of edit?.documentChanges ?? []) {
				if (!('edits' in change)) continue;
				for (const { range, ...rest } of change.edits)
					groups.set(range.start.line, 'annotationId' in rest ? rest.annotationId : '');
			}
			return text.split('\n').flatMap((line, index) => {
				const group = groups.get(index);
				if (group === undefined || !lines.includes(line)) return [];
				return [group === 'word' || group === 'doubtful' ? `?${line}` : line];
			});
		}

		const words: readonly (readonly [string, string])[] = [
			[
				'WILL',
				'Will he sit?|“Will you come?” he asks.|WILL IT RAIN?|Free Will.|Will never work.|His last Will and Testament.',
			],
			['MARK', 'Mark my words.|MARK THE SPOT|On the count of three. Mark!|- Mark this.'],
			[
				'GRACE',
				'Grace under pressure.|By the Grace of God.|Grace is all we have.|Grace, faith and luck.|Your Grace knows.',
			],
			['HOPE', 'Hope you come.|Hope springs eternal.|Hope so.|Hope dies last.|(Hope not)'],
			['ROSE', 'Rose petals everywhere.|Rose from the dead.|A Rose is a rose.'],
			['MAY', 'May I come in?|May he rest in peace.|MAY I?|The May sun burns.'],
			['BILL', 'Bill him for it.|The Bill of Rights.|Bill of lading.'],
			['CHASE', 'Chase him!|CHASE THE CAR!'],
			[
				'WILL',
				"I said I WILL do it.|WILL YOU COME?|WHO WILL COME?|NOBODY WILL!|INSERT - THE WILL|TITLE: WHERE THERE'S A WILL|WILL!|Will wonders never cease?|YES, I CAN AND WILL, TOM.|Where There's A Will|ASK TOM AND WILL YOU COME?|A Will-power of steel.|Will-o'-the-wisp|Tom sees the Will's terms.",
			],
			['BILL', 'He pays THE BILL.|PAY THE BILL!|THE BILL ARRIVES.|The phone BILL lies there.|THE BILL AND TOM.'],
			['MARK', 'CLOSE ON THE X MARK.|TOM AND MARK THE SPOT.|The X MARK, a big one.'],
			['MAY', 'YOU MAY GO.|May dreams come true.|SUPER: MAY'],
			['WHITE', 'WHITE SMOKE.|A WHITE van.'],
			['DAWN', 'Tom walks at DAWN.|DAWN BREAKS.'],
			['JACK', 'A Jack-in-the-box.|Jack-knife him.'],
			['FRANK', 'Frank and honest.|Frank words.'],
		];
		for (const [name, lines] of words) {
			it(`asks whether ${name} is meant, where it may be the word`, async () => {
				const all = lines.split('|');
				deepEqual(
					await renamedLines(name, all),
					all.flatMap((line) => [`?${line}`, `?${line}`]),
				);
			});
		}

		const people: readonly (readonly [string, string])[] = [
			[
				'WILL',
				'Will sits.|Will’s coat.|Will, wait!|Will and Tom leave.|Where is Will?|Will was here.|And then Will smiles.|WILL sits.',
			],
			['MARK', 'Mark sees him.|Hello Mark.|Mark told me.|Mark slowly rises.'],
			['GRACE', 'Grace sits.|Grace, come here.|Poor Grace.|Grace and Tom dance.'],
			['HOPE', 'Hope nods.|I saw Hope.|HOPE ENTERS.'],
			['ROSE', 'Rose is at the door.|Rose looked away.'],
			['MAY', 'May asks why.|Oh, May.'],
			['FRANK', 'Frank is here.|Frank has a gun.'],
			[
				'WILL',
				"WILL (30) sits.|Then WILL nods.|WILL AND TOM LEAVE.|TOM, WILL!|WILL’S COAT!|By the bar sits WILL, a lawyer.|WILL, 40, smokes.|MR. WILL|TOM (30), WILL and Ben.|He smiles, Will-like.|Is Will here?|Will is late, isn't he?",
			],
			['MAY', 'May nods at him.'],
			['WHITE', 'MR. WHITE and TOM.|WHITE nods.'],
		];
		for (const [name, lines] of people) {
			it(`asks nothing where ${name} can only be the person`, async () => {
				const all = lines.split('|');
				deepEqual(
					await renamedLines(name, all),
					all.flatMap((line) => [line, line]),
				);
			});
		}

		it('leaves the word alone where nobody can be asked', async () => {
			const text = (name: string): string =>
				`INT. BAR - DAY\n\n${name.toUpperCase()}\nMark my words. Ask ${name}.\n\nMark the spot. ${name} sits.\n\n[[cast: ${name.toUpperCase()}]]\n`;
			equal((await renamed({ [scriptUri]: text('Mark') }, 'MARK', 'Zelda'))[scriptUri], text('Zelda'));
		});
	});

	it('asks about a part of a longer name that the script knows nobody by', async () => {
		const sure = [
			...[
				'Ask John. He knows.',
				'Poor John!',
				'I\u2019m John. Are you?',
				'I saw John I think.',
				'Dr. John sits.',
				'John (30)',
			],
			...['Kiss John.', 'Suddenly John turns.', 'Tom John saw.', 'Ask John the time.', 'JOHN I KNOW.'],
		];
		const doubtful = [
			...['John F. Kennedy', 'JOHN F. KENNEDY', 'Elton John sings.', 'Listen to Elton John.', 'St. John’s church'],
			...['ST. JOHN’S CHURCH', 'John 3:16', 'Pope John XXIII', 'John the Baptist waits.', 'John-o’-dreams'],
		];
		const text = `INT. BAR - DAY\n\nJOHN\nHi.\n\nTOM\n${[...sure, ...doubtful].join('\n')}\n`;
		const analysis = await analysisOf({ [scriptUri]: text });
		const at = { uri: scriptUri, position: cueOf({ [scriptUri]: text }, 'JOHN') };
		const edits = rename(analysis, at, 'Zed')?.changes?.[scriptUri] ?? [];
		deepEqual(
			edits.map(({ range }) => text.split('\n')[range.start.line]),
			['JOHN', ...sure],
		);
		const asked = rename(analysis, at, 'Zed', { versionOf: () => 1, annotations: true });
		const [change] = asked?.documentChanges ?? [];
		equal(change !== undefined && 'edits' in change ? change.edits.length : 0, 1 + sure.length + doubtful.length);
	});

	it('never gives two edits of one word, whatever small word, title or short word the name is', async () => {
		const names = [
			...[
				'VAN',
				'VON',
				'DE',
				'LA',
				'DER',
				'DA',
				'DI',
				'DEL',
				'LE',
				'EL',
				'AL',
				'DU',
				'DEN',
				'TEN',
				'ST',
				'SGT',
				'DET',
				'JR',
			],
			...[
				'PROF',
				'CAPT',
				'MAJ',
				'DOC',
				'MR',
				'DR',
				'REV',
				'GEN',
				'LT',
				'COL',
				'CO',
				'INC',
				'NO',
				'VS',
				'SR',
				'DON',
				'SEN',
			],
			...['JAN', 'MAR', 'DEC', 'SAT', 'MT', 'FT', 'AVE', 'VAN DER BERG', 'LA LA', 'DE LA CRUZ', 'JOE JR.'],
		];
		for (const name of names) {
			const small = name.replace(/(?<=\p{L})\p{L}+/gu, (letters) => letters.toLowerCase());
			const lines = `Ask ${small}. Go. ${small}. ${small} ${small} sits, ${small}. See ${small}. It was ${small}`;
			const text = `INT. A - DAY\n\n${name} (30) waits.\n\n${name}\nHi.\n\nZED\n${lines}\n\n${lines}.\n`;
			const analysis = await analysisOf({ [scriptUri]: text });
			const line = text.split('\n').indexOf(name);
			const at = { uri: scriptUri, position: { line, character: 1 } };
			for (const wanted of ['Kim', 'Kim Jr.', 'van Dyke']) {
				const edits = rename(analysis, at, wanted)?.changes?.[scriptUri] ?? [];
				ok(applyEdits(text, edits) !== undefined, `${name} to ${wanted}: ${JSON.stringify(edits)}`);
			}
		}
		const van = `INT. A - DAY\n\nVAN\nHi.\n\nZED\nAsk Van. Van knows. Go, Van.\n`;
		equal(
			(await renamed({ [scriptUri]: van }, 'VAN', 'Kim'))[scriptUri],
			van.replaceAll('Van', 'Kim').replace('VAN', 'KIM'),
		);
	});

	describe('of a thing', () => {
		const canon = `canon: harbor
objects:
  the-tern: { name: The Tern, aliases: [ { name: Old Tern }, Sea Swallow ] }
  gull: { name: Gull }
`;
		const script = `[[canon: ./harbor.canon.yaml]]

INT. QUAY - DAY

The Tern is moored. ANNA (30) looks at THE TERN.

ANNA
The Tern's sails! The Sea Swallow is the Old Tern. A return turn.

[[destroyed: TERN]]
`;
		const texts = { [scriptUri]: script, [canonUri]: canon };
		const at = { uri: scriptUri, position: positionOf(script, 'Tern is moored', 1) };

		async function thingRenamed(newName: string, from: Parameters<typeof rename>[1]): Promise<readonly string[]> {
			const edits = rename(await analysisOf(texts), from, newName)?.changes ?? {};
			const before = new Map(Object.entries(texts).map(([uri, text]) => [uri.replace('file://', ''), text]));
			return [...applyFix(before, { title: '', edits: new Map(Object.entries(edits)), preferred: true }).values()];
		}

		const after = [
			script
				.replace('The Tern is', 'The Petrel is')
				.replace('THE TERN', 'THE PETREL')
				.replace("The Tern's", "The Petrel's")
				.replace('[[destroyed: TERN]]', '[[destroyed: PETREL]]'),
			canon.replace('name: The Tern', 'name: The Petrel'),
		];

		it('reaches action, dialogue, notes and canon, and leaves its other names', async () => {
			deepEqual(await thingRenamed('Petrel', at), after);
			deepEqual(await thingRenamed('the Petrel', at), after);
		});

		it('begins in the canon, too', async () => {
			deepEqual(await thingRenamed('Petrel', { uri: canonUri, position: positionOf(canon, 'The Tern', 5) }), after);
		});

		it('takes no name that another thing has, and none that ends a note', async () => {
			const analysis = await analysisOf(texts);
			throws(() => rename(analysis, at, 'Gull'), { message: 'Gull is another thing in the canon already.' });
			throws(() => rename(analysis, at, 'Gull]'), { message: 'A name in a script can’t contain “]”.' });
			throws(() => rename(analysis, at, ' '), { message: 'A name needs at least one letter.' });
		});

		it('is none of a canon that cannot be written to', async () => {
			const bundled = { 'harbor.canon.yaml': canon };
			const text = script.replace('./harbor.canon.yaml', 'harbor');
			const analysis = await analysisOf({ [scriptUri]: text }, { bundled });
			equal(rename(analysis, { uri: scriptUri, position: positionOf(text, 'Tern is moored', 1) }, 'Petrel'), null);
		});
	});

	it('leaves dates alone where a name is a month as well', async () => {
		const text = (name: string): string =>
			`Title: X\nDraft date: 5 August 2015\n\nINT. BAR - DAY\n\n${name.toUpperCase()} (40) waits. They met on August 5. In August it rained.\n\n` +
			`SUPER: "5 August 2015"\n\n${name.toUpperCase()}\nI left with ${name} on the 5th of August.\n\n${name} smiles.\n`;
		equal((await renamed({ [scriptUri]: text('August') }, 'AUGUST', 'Zelda'))[scriptUri], text('Zelda'));
	});

	it('keeps a cue a cue in letters that know no capitals', async () => {
		const text = (cue: string, name: string): string => `INT. BAR - DAY\n\n${cue}\nHello.\n\n${name} waits.\n`;
		equal((await renamed({ [scriptUri]: text('ROSE', 'Rose') }, 'ROSE', '田中'))[scriptUri], text('@田中', '田中'));
		const forced = { [scriptUri]: text('@ROSE', 'Rose') };
		const analysis = await analysisOf(forced);
		const at = { uri: scriptUri, position: { ...positionOf(forced[scriptUri] ?? '', '@ROSE', 1), character: 2 } };
		deepEqual(
			rename(analysis, at, '田中')?.changes?.[scriptUri]?.map(({ newText }) => newText),
			['田中', '田中'],
		);
	});

	it('takes a full name typed over a short cue for the whole name', async () => {
		const text = (first: string, last: string): string =>
			showScript.slice(0, showScript.indexOf('INT.')) +
			`INT. BAR - DAY\n\n${first.toUpperCase()} ${last.toUpperCase()} (28) waits.\n\n${first.toUpperCase()}\nI am ${first}.\n`;
		const texts = { [scriptUri]: text('Anna', 'Berg'), [canonUri]: showCanon };
		const after = await renamed(texts, 'ANNA', 'Lily Vale');
		equal(after[scriptUri], text('Lily', 'Vale'));
		ok(after[canonUri]?.includes('name: Lily Vale\n    cue: LILY\n'), after[canonUri]);
		for (const typed of ['Lily Vale', 'lily vale']) {
			const own = { [scriptUri]: text('Rose', 'Dale').replace(/\[\[canon:.*\n/u, '') };
			const renamedOwn = await renamed(own, 'ROSE', typed);
			equal(renamedOwn[scriptUri], text('Lily', 'Vale').replace(/\[\[canon:.*\n/u, ''));
		}
	});

	describe('of somebody with a small word in their surname', () => {
		const canon = (first: string, surname: string): string =>
			`canon: sea\ncharacters:\n  berg: { name: ${first} ${surname}, cue: ${surname.toUpperCase()} }\n`;
		const text = (first: string, surname: string, last: string): string =>
			`[[canon: ./sea.canon.yaml]]\n\nINT. BAR - DAY\n\n${first.toUpperCase()} ${surname.toUpperCase()} (40) waits. ` +
			`Mr. ${surname} smokes. ${first}’s hat falls.\n\n${surname.toUpperCase()}\nI am ${first} ${surname}. Call me ${last}.\n`;
		const names: readonly (readonly [string, readonly [string, string, string]])[] = [
			['von Stein', ['Jan', 'von Stein', 'Stein']],
			['VON STEIN', ['Jan', 'von Stein', 'Stein']],
			['Stein', ['Jan', 'Stein', 'Stein']],
			['Piet von Stein', ['Piet', 'von Stein', 'Stein']],
			['piet de la stein', ['Piet', 'de la Stein', 'Stein']],
			['Piet Stein', ['Piet', 'Stein', 'Stein']],
		];
		const seaUri = `${showFolder}sea.canon.yaml`;
		for (const [newName, [first, surname, last]] of names) {
			it(`from van der Berg to ${newName}`, async () => {
				const texts = { [scriptUri]: text('Jan', 'van der Berg', 'Berg'), [seaUri]: canon('Jan', 'van der Berg') };
				const after = await renamed(texts, 'VAN DER BERG', newName);
				equal(after[scriptUri], text(first, surname, last));
				equal(after[seaUri], canon(first, surname));
			});
		}

		it('and of a plain one that gets it', async () => {
			const texts = { [scriptUri]: text('Jan', 'Stein', 'Stein'), [seaUri]: canon('Jan', 'Stein') };
			const after = await renamed(texts, 'STEIN', 'van der Berg');
			equal(after[scriptUri], text('Jan', 'van der Berg', 'van der Berg'));
			equal(after[seaUri], canon('Jan', 'van der Berg'));
		});
	});

	it('reaches names before the first heading, and in a script that has none', async () => {
		const text = (name: string): string =>
			`Rain.\n\n${name.toUpperCase()}\nHello, Bo.\n\nBO\nHi, ${name}.\n\n${name} waits.\n`;
		equal((await renamed({ [scriptUri]: text('Anna') }, 'ANNA', 'Kim'))[scriptUri], text('Kim'));
		const more = '\nINT. SEA - DAY\n\nANNA\nHi.\n';
		const after = await renamed({ [scriptUri]: text('Anna') + more }, 'ANNA', 'Kim');
		equal(after[scriptUri], text('Kim') + more.replace('ANNA', 'KIM'));
	});

	it('keeps one full stop where a name has one and a sentence ends', async () => {
		const text = (name: string, inside: string, atEnd: string): string =>
			`INT. BAR - DAY\n\n${name.toUpperCase()} (9) waits. ${inside} drinks.\n\n${name.toUpperCase()}\nI'm ${atEnd} Ask ${atEnd}\n`;
		const junior = text('Joe Jr.', 'Joe Jr.', 'Joe Jr.');
		const bobby = text('Bobby', 'Bobby', 'Bobby.');
		const other = text('Bob Jr.', 'Bob Jr.', 'Bob Jr.');
		equal((await renamed({ [scriptUri]: junior }, 'JOE JR.', 'Bob Jr.'))[scriptUri], other);
		equal((await renamed({ [scriptUri]: junior }, 'JOE JR.', 'Bobby'))[scriptUri], bobby);
		equal((await renamed({ [scriptUri]: bobby }, 'BOBBY', 'Joe Jr.'))[scriptUri], junior);
	});

	describe('of somebody after whom others are named', () => {
		const text = (one: string): string =>
			`INT. BAR - DAY

${one} (40), ${one}'S MOTHER (70) and TOM wait. ${one}’S TOM (5) runs.

${one}
Hello.

${one}'S MOTHER
Hi.

OLD ${one} (V.O.)
Hi.

YOUNG ${one}
Hey.

MOTHER OF ${one} ^
Hey.

${one}'S VOICE
Boo.

WILHELMINA
Hey.

[[present: ${one}'S MOTHER, OLD ${one}]]
`;

		it('takes them along, and asks about older and younger selves', async () => {
			equal((await renamed({ [scriptUri]: text('WILL') }, 'WILL', 'Zelda'))[scriptUri], text('ZELDA'));
			deepEqual(await renamed({ [scriptUri]: text('ZELDA') }, 'ZELDA', 'Will'), { [scriptUri]: text('WILL') });
			const analysis = await analysisOf({ [scriptUri]: text('WILL') });
			const at = { uri: scriptUri, position: cueOf({ [scriptUri]: text('WILL') }, 'WILL') };
			const edit = rename(analysis, at, 'Zelda', { versionOf: () => 1, annotations: true });
			const lines = text('WILL').split('\n');
			deepEqual(
				(edit?.documentChanges ?? []).flatMap((change) =>
					!('edits' in change)
						? []
						: change.edits.flatMap(({ range, ...rest }) =>
								'annotationId' in rest && rest.annotationId === 'namesake' ? [lines[range.start.line]] : [],
							),
				),
				['OLD WILL (V.O.)', 'YOUNG WILL', "[[present: WILL'S MOTHER, OLD WILL]]"],
			);
			equal(edit?.changeAnnotations?.['namesake']?.needsConfirmation, true);
		});

		it('asks about an older self in the cast list as at the cue, where the id there is nobody of the canon’s', async () => {
			const own = `[[cast: OLD WILL = will]]\n\nINT. A - DAY\n\nWILL\nHi.\n\nOLD WILL\nHi.\n`;
			const analysis = await analysisOf({ [scriptUri]: own });
			const at = { uri: scriptUri, position: cueOf({ [scriptUri]: own }, 'WILL') };
			const [change] = rename(analysis, at, 'Bob', { versionOf: () => 1, annotations: true })?.documentChanges ?? [];
			deepEqual(
				change !== undefined && 'edits' in change
					? change.edits.map((edit) => [edit.range.start.line, 'annotationId' in edit ? edit.annotationId : ''])
					: [],
				[
					[0, 'namesake'],
					[4, 'cue'],
					[7, 'namesake'],
				],
			);
		});

		it('in the words of others and in the canon', async () => {
			const script = (one: string): string =>
				`[[canon: ./sea.canon.yaml]]\n\nINT. BAR - DAY\n\n${one.toUpperCase()}\nAsk ${one}’s mother.\n\n${one.toUpperCase()}'S MOTHER\nHi.\n`;
			const canon = (one: string): string =>
				`canon: sea\ncharacters:\n  bo: { name: ${one} }\n  ma: { name: "${one}'s mother" }\n`;
			const seaUri = `${showFolder}sea.canon.yaml`;
			const texts = { [scriptUri]: script('Bo'), [seaUri]: canon('Bo') };
			deepEqual(await renamed(texts, 'BO', 'Ann'), { [scriptUri]: script('Ann'), [seaUri]: canon('Ann') });
		});

		it('but nobody who is named after somebody else', async () => {
			const others = `INT. BAR - DAY\n\nWILL\nHi.\n\nWILLIAM'S MOTHER\nHi.\n\nGOODWILL\nHi.\n\nWILL SR.\nHi.\n\nANNA\nHi.\n\nYOUNG ANNA\nHi.\n`;
			equal((await renamed({ [scriptUri]: others }, 'WILL', 'ZED'))[scriptUri], others.replace('\nWILL\n', '\nZED\n'));
		});

		it('and refuses what makes two people one', async () => {
			const two = `INT. BAR - DAY\n\nWILL\nHi.\n\nWILL'S MOTHER\nHi.\n\nMAX'S MOTHER\nHi.\n`;
			await rejects(renamed({ [scriptUri]: two }, 'WILL', 'MAX'), {
				message: "WILL'S MOTHER would become MAX'S MOTHER, who is somebody else in pilot.fountain already.",
			});
		});
	});

	describe('of a name with an article', () => {
		const text = (one: string, small: string): string =>
			`INT. CAVE - DAY\n\nThe ${one} (9) sleeps. The ${small} growls.\n\nTHE ${one}\nThe ${small}. Ask the ${small}.\n`;

		it('keeps the case of each word, there and back', async () => {
			const bear = { [scriptUri]: text('BEAR', 'bear') };
			const there = await renamed(bear, 'THE BEAR', 'THE WOLF');
			ok(there[scriptUri]?.includes('The wolf growls.\n\nTHE WOLF\nThe wolf.'), there[scriptUri]);
			deepEqual(await renamed(there, 'THE WOLF', 'THE BEAR'), bear);
		});
	});

	describe('refuses a name that would be somebody else’s for short', () => {
		const own = 'INT. BAR - DAY\n\nWILL SMITH (30) and MAX sit.\n\nWILL\nHello.\n\nMAX\nHi.\n';
		const joint = 'INT. BAR - DAY\n\nWILL SMITH (30) and ROSE sit.\n\nWILL\nHi.\n\nROSE\nHi.\n\nWILL/ROSE\nHello.\n';
		const canon =
			'canon: sea\ncharacters:\n  mara: { name: Mara Voss, cue: MARA }\n  tom: { name: Tom Lind, cue: TOM }\n';
		const seaUri = `${showFolder}sea.canon.yaml`;
		const sea = '[[canon: ./sea.canon.yaml]]\n\nINT. BAR - DAY\n\nMARA\nHello.\n\nTOM\nHi.\n';

		it('in the script', async () => {
			await rejects(renamed({ [scriptUri]: own }, 'WILL', 'MAX STONE'), {
				message:
					'WILL would become MAX, who is somebody else in pilot.fountain already. Choose a name without MAX, such as WILL STONE.',
			});
			await rejects(
				renamed({ [scriptUri]: joint }, 'WILL', 'ROSE BUD'),
				/WILL would become ROSE, .* such as WILL BUD/u,
			);
		});

		it('in the canon', async () => {
			const texts = { [scriptUri]: sea.replace('\nTOM\nHi.\n', ''), [seaUri]: canon };
			await rejects(renamed(texts, 'MARA', 'TOM VOSS'), {
				message:
					'MARA would become TOM, who is Tom Lind in the canon already. Choose a name without TOM, such as MARA VOSS.',
			});
		});

		it('from the canon, of somebody in the script', async () => {
			const texts = { [scriptUri]: sea, [seaUri]: canon.replace(/ {2}tom:.*\n/u, '') };
			const at = { uri: seaUri, position: positionOf(canon, 'Mara Voss', 2) };
			const analysis = await analysisOf(texts);
			throws(
				() => rename(analysis, at, 'Tom Lind'),
				/MARA would become TOM, who is somebody else in pilot\.fountain already\..* such as Mara Lind/u,
			);
		});

		it('and none that is used in full, or is the same person’s', async () => {
			const full = own.replace('\nWILL\n', '\nWILL SMITH\n');
			const after = await renamed({ [scriptUri]: full }, 'WILL SMITH', 'MAX STONE');
			equal(after[scriptUri], full.replaceAll('WILL SMITH', 'MAX STONE'));
			const stone = await renamed({ [scriptUri]: own }, 'WILL', 'WILL STONE');
			equal(stone[scriptUri], own.replace('SMITH', 'STONE'));
		});
	});

	describe('refuses, in one sentence,', () => {
		let analysis: Analysis;
		before(async () => {
			analysis = await analysisOf({ [scriptUri]: kim });
		});
		const bad: readonly (readonly [string, string])[] = [
			['', 'A name needs at least one letter.'],
			['  ', 'A name needs at least one letter.'],
			['ANNA\nBELL', 'A name stands on one line.'],
			['ANNA\r', 'A name stands on one line.'],
			['ANNA [B]', 'A name in a script can’t contain “[”.'],
			['ANNA, BELL', 'A name in a script can’t contain “,”.'],
			['CUT TO:', 'A name in a script can’t contain “:”.'],
			['INT. HOUSE', '“INT. HOUSE” would be read as a scene heading.'],
			['ext house', '“ext house” would be read as a scene heading.'],
			['ALL', '“ALL” would be read as everybody at once.'],
			['Everyone', '“Everyone” would be read as everybody at once.'],
			['V.O.', '“V.O.” would be read as an extension of a name.'],
			["cont'd", "“cont'd” would be read as an extension of a name."],
			['CUT TO', '“CUT TO” would be read as a transition.'],
			['fade out', '“fade out” would be read as a transition.'],
			['.ANNA', '“.ANNA” can’t be a name in a script.'],
			['42', '“42” can’t be a name in a script.'],
			['BO AND SUE', '“BO AND SUE” would be read as two people.'],
			['Bo and Sue', '“Bo and Sue” would be read as two people.'],
			['BO + SUE', '“BO + SUE” would be read as two people.'],
			['Marco', 'Marco is somebody else in this script already.'],
		];
		it('but none that only begins like one', async () => {
			for (const newName of ['ALLY', 'VOLKER', 'INTO', 'EXTON', 'TUTTI FRUTTI', 'O.C. BIBLE', 'CUTTER'])
				ok((await renamed({ [scriptUri]: kim }, 'KIM', newName))[scriptUri]?.includes(`\n${newName}\n`), newName);
		});

		for (const [newName, message] of bad) {
			it(JSON.stringify(newName), () => {
				const at = { uri: scriptUri, position: cueOf({ [scriptUri]: kim }, 'KIM') };
				throws(() => rename(analysis, at, newName), { message });
			});
		}
	});
});
