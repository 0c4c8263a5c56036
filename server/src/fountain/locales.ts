/**
 * The words that Fountain recognises, per language: heading prefixes, times of day, transitions. Data, and its lookup.
 * English is always read; the others count where a setting asks for them (docs/fountain-dialect.md, "Other languages").
 */
import { headingPhrases } from './localePhrases.js';
import type { FountainOptions, HeadingPrefix } from './syntax.js';

/** One language's words, upper-case. */
export interface Locale {
	/** What a heading may begin with, before a `.` or a space. */
	readonly prefixes: Readonly<Record<string, HeadingPrefix>>;
	/** Prefixes that need nothing behind them: `○` in Japanese. */
	readonly marks?: readonly string[];
	/** The times of day to offer, in the order of the day. What else is one: localeTimes.ts, and headingWords.ts for English. */
	readonly times: readonly string[];
	/** Whole phrases that are transitions on their own, without the stop or colon at their end. */
	readonly transitions: readonly string[];
	/** How a transition may end: `TO:`. */
	readonly transitionEndings: readonly string[];
}

const english: Locale = {
	prefixes: {
		INT: 'INT',
		EXT: 'EXT',
		EST: 'EST',
		'INT./EXT': 'INT/EXT',
		'INT/EXT': 'INT/EXT',
		'EXT/INT': 'INT/EXT',
		'I/E': 'INT/EXT',
		'I./E': 'INT/EXT',
		'E/I': 'INT/EXT',
		'E./I': 'INT/EXT',
	},
	times: [],
	transitions: [
		'FADE IN',
		'FADE OUT',
		'FADE TO BLACK',
		'FADE TO WHITE',
		'CUT TO BLACK',
		'CUT TO WHITE',
		'SMASH CUT TO BLACK',
		'SLOW FADE OUT',
		'SLOW FADE TO BLACK',
		'END FLASHBACK',
		'END OF FLASHBACK',
		'END FLASH FORWARD',
		'END DREAM',
		'END DREAM SEQUENCE',
		'END OF DREAM',
		'END INTERCUT',
		'END MONTAGE',
		'BACK TO PRESENT',
		'BACK TO PRESENT DAY',
		'BACK TO THE PRESENT',
		'BACK TO SCENE',
	],
	transitionEndings: ['TO:'],
};

/** The languages that a setting can add, by language code. */
export const locales: Readonly<Record<string, Locale>> = {
	en: english,
	de: {
		prefixes: {
			INNEN: 'INT',
			AUSSEN: 'EXT',
			AUßEN: 'EXT',
			AUẞEN: 'EXT',
			'INNEN/AUSSEN': 'INT/EXT',
			'INNEN./AUSSEN': 'INT/EXT',
			'INNEN/AUßEN': 'INT/EXT',
			'I/A': 'INT/EXT',
		},
		times: [
			...['TAG', 'NACHT', 'MORGEN', 'VORMITTAG', 'MITTAG', 'NACHMITTAG', 'ABEND', 'MITTERNACHT', 'FRÜHER MORGEN'],
			...['DÄMMERUNG', 'MORGENDÄMMERUNG', 'ABENDDÄMMERUNG', 'MORGENGRAUEN', 'SONNENAUFGANG', 'SONNENUNTERGANG'],
			...['SPÄTER', 'KURZ DARAUF', 'WENIG SPÄTER', 'GLEICHZEITIG', 'AM NÄCHSTEN TAG', 'AM NÄCHSTEN MORGEN'],
		],
		transitions: ['AUFBLENDE', 'ABBLENDE', 'SCHWARZBLENDE', 'ENDE RÜCKBLENDE', 'ZURÜCK IN DIE GEGENWART'],
		transitionEndings: ['SCHNITT AUF:', 'SCHNITT ZU:', 'BLENDE ZU:', 'BLENDE AUF:', 'ÜBERBLENDUNG:'],
	},
	fr: {
		prefixes: { INTÉRIEUR: 'INT', EXTÉRIEUR: 'EXT', 'INTÉRIEUR/EXTÉRIEUR': 'INT/EXT', ETABL: 'EST' },
		times: [
			...['JOUR', 'NUIT', 'MATIN', 'MIDI', 'APRÈS-MIDI', 'SOIR', 'SOIRÉE', 'MINUIT', 'AUBE', 'CRÉPUSCULE'],
			...['LEVER DU JOUR', 'LEVER DU SOLEIL', 'COUCHER DU SOLEIL', 'FIN DE JOURNÉE', 'PETIT MATIN', 'CONTINU'],
			...['PLUS TARD', 'UN PEU PLUS TARD', 'MÊME MOMENT', 'AU MÊME MOMENT', 'LE LENDEMAIN', 'LE LENDEMAIN MATIN'],
		],
		transitions: ['FONDU AU NOIR', 'OUVERTURE AU NOIR', 'FERMETURE AU NOIR', 'FIN DU FLASHBACK', 'RETOUR AU PRÉSENT'],
		transitionEndings: [
			'CUT SUR:',
			'COUPE SUR:',
			'FONDU ENCHAÎNÉ:',
			'FONDU SUR:',
			' À:',
			'CUT SUR :',
			'COUPE SUR :',
			' À :',
		],
	},
	es: {
		prefixes: { INTERIOR: 'INT', EXTERIOR: 'EXT', 'INTERIOR/EXTERIOR': 'INT/EXT' },
		times: [
			...['DÍA', 'DIA', 'NOCHE', 'MAÑANA', 'MEDIODÍA', 'TARDE', 'MEDIANOCHE', 'MADRUGADA', 'AMANECER', 'ATARDECER'],
			...[
				'ANOCHECER',
				'ALBA',
				'CONTINUO',
				'CONTINÚA',
				'MÁS TARDE',
				'MOMENTOS DESPUÉS',
				'AL MISMO TIEMPO',
				'AL DÍA SIGUIENTE',
			],
		],
		transitions: [
			'FUNDIDO A NEGRO',
			'FUNDIDO DE APERTURA',
			'ABRE DE NEGRO',
			'FIN DEL FLASHBACK',
			'DE VUELTA AL PRESENTE',
		],
		transitionEndings: ['CORTE A:', 'CORTA A:', 'FUNDIDO A:', 'FUNDE A:', 'DISUELVE A:', 'ENCADENA A:'],
	},
	it: {
		prefixes: {
			EST: 'EXT',
			INTERNO: 'INT',
			ESTERNO: 'EXT',
			'INT./EST': 'INT/EXT',
			'INT/EST': 'INT/EXT',
			'INTERNO/ESTERNO': 'INT/EXT',
		},
		times: [
			...[
				'GIORNO',
				'NOTTE',
				'MATTINA',
				'MATTINO',
				'MEZZOGIORNO',
				'POMERIGGIO',
				'SERA',
				'MEZZANOTTE',
				'ALBA',
				'TRAMONTO',
			],
			...[
				'CREPUSCOLO',
				'CONTINUA',
				'CONTINUO',
				'PIÙ TARDI',
				'POCO DOPO',
				'STESSO MOMENTO',
				'IL GIORNO DOPO',
				'IL MATTINO DOPO',
			],
		],
		transitions: ['DISSOLVENZA IN NERO', 'DISSOLVENZA IN APERTURA', 'FINE FLASHBACK', 'RITORNO AL PRESENTE'],
		transitionEndings: ['STACCO SU:', 'STACCA SU:', 'DISSOLVENZA SU:', 'DISSOLVENZA INCROCIATA:', 'STACCO A:'],
	},
	pt: {
		prefixes: { INTERIOR: 'INT', EXTERIOR: 'EXT', 'INTERIOR/EXTERIOR': 'INT/EXT' },
		times: [
			...[
				'DIA',
				'NOITE',
				'MANHÃ',
				'MEIO-DIA',
				'TARDE',
				'MEIA-NOITE',
				'MADRUGADA',
				'AMANHECER',
				'ENTARDECER',
				'ANOITECER',
			],
			...['CONTÍNUO', 'CONTINUAÇÃO', 'MAIS TARDE', 'MOMENTOS DEPOIS', 'AO MESMO TEMPO', 'NO DIA SEGUINTE'],
		],
		transitions: ['FADE OUT', 'ESCURECE', 'FIM DO FLASHBACK', 'DE VOLTA AO PRESENTE'],
		transitionEndings: ['CORTA PARA:', 'CORTE PARA:', 'FUSÃO PARA:', 'FADE PARA:'],
	},
	ru: {
		prefixes: {
			ИНТ: 'INT',
			НАТ: 'EXT',
			ЭКСТ: 'EXT',
			'ИНТ/НАТ': 'INT/EXT',
			'ИНТ./НАТ': 'INT/EXT',
			'ИНТ/ЭКСТ': 'INT/EXT',
			'ИНТ./ЭКСТ': 'INT/EXT',
		},
		times: [
			...['ДЕНЬ', 'НОЧЬ', 'УТРО', 'ВЕЧЕР', 'ПОЛДЕНЬ', 'ПОЛНОЧЬ', 'РАССВЕТ', 'ЗАКАТ', 'СУМЕРКИ', 'РАННЕЕ УТРО'],
			...['ПОЗДНИЙ ВЕЧЕР', 'ПОЗЖЕ', 'СПУСТЯ ВРЕМЯ', 'В ТО ЖЕ ВРЕМЯ', 'ТОГДА ЖЕ', 'СЛЕДУЮЩИЙ ДЕНЬ', 'НА СЛЕДУЮЩИЙ ДЕНЬ'],
		],
		transitions: ['ЗТМ', 'ИЗ ЗТМ', 'В ЗТМ', 'ЗАТЕМНЕНИЕ', 'КОНЕЦ ФЛЕШБЭКА', 'ВОЗВРАЩЕНИЕ В НАСТОЯЩЕЕ'],
		transitionEndings: ['ПЕРЕХОД К:', 'ПЕРЕХОД НА:', 'СКЛЕЙКА:', 'НАПЛЫВ:'],
	},
	ja: {
		prefixes: {},
		marks: ['○', '〇', '◯'],
		times: [
			'朝',
			'昼',
			'夕',
			'夕方',
			'夜',
			'深夜',
			'早朝',
			'明け方',
			'午前',
			'午後',
			'正午',
			'同時刻',
			'翌日',
			'翌朝',
			'数日後',
		],
		transitions: [],
		transitionEndings: [],
	},
};

/** A heading prefix as the matcher wants it. */
export interface PrefixWord {
	readonly word: string;
	readonly prefix: HeadingPrefix | null;
	/** True for `○`, which needs neither a point nor a space behind it. */
	readonly standsAlone: boolean;
}

/** The words of all languages that are read, ready for lookup. */
export interface Vocabulary {
	/** By the upper-case code unit that they begin with, longest first. */
	readonly prefixes: ReadonlyMap<number, readonly PrefixWord[]>;
	/** `{n}` stands for figures. */
	readonly times: ReadonlySet<string>;
	/** Words behind the place that say neither place nor time: `RÜCKBLENDE`. */
	readonly modifiers: ReadonlySet<string>;
	readonly transitions: ReadonlySet<string>;
	readonly transitionEndings: readonly string[];
}

// A memo by identity: options are built once per configuration, and every line asks.
const vocabularies = new WeakMap<FountainOptions, Vocabulary>();

/** The words to read under these options. Unknown language codes are ignored; `de-AT` means `de`. */
export function vocabularyOf(options: FountainOptions): Vocabulary {
	const known = vocabularies.get(options);
	if (known !== undefined) return known;
	const vocabulary = buildVocabulary(options.locales);
	vocabularies.set(options, vocabulary);
	return vocabulary;
}

function buildVocabulary(codes: readonly string[]): Vocabulary {
	const chosen = [english];
	const phrases: ReturnType<typeof headingPhrases>[] = [];
	for (const code of codes) {
		const language = code.toLowerCase().split(/[-_]/u, 1)[0] ?? '';
		const locale = Object.hasOwn(locales, language) ? locales[language] : undefined;
		if (locale === undefined || chosen.includes(locale)) continue;
		chosen.push(locale);
		phrases.push(headingPhrases(language));
	}
	const words = new Map<string, PrefixWord>();
	for (const { prefixes, marks = [] } of chosen) {
		// A later language wins: with Italian, "EST." is "esterno" and no longer "establishing".
		for (const [word, prefix] of Object.entries(prefixes)) words.set(word, { word, prefix, standsAlone: false });
		for (const word of marks) words.set(word, { word, prefix: null, standsAlone: true });
	}
	const prefixes = new Map<number, PrefixWord[]>();
	for (const word of [...words.values()].sort((lhs, rhs) => rhs.word.length - lhs.word.length)) {
		const initial = word.word.charCodeAt(0);
		prefixes.set(initial, [...(prefixes.get(initial) ?? []), word]);
	}
	return {
		prefixes,
		times: new Set([...chosen.flatMap((locale) => locale.times), ...phrases.flatMap(({ times }) => times)]),
		modifiers: new Set(phrases.flatMap(({ modifiers }) => modifiers)),
		transitions: new Set(chosen.flatMap((locale) => locale.transitions)),
		transitionEndings: chosen.flatMap((locale) => locale.transitionEndings),
	};
}
