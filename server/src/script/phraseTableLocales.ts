/**
 * Time phrases of other languages, for scripts whose settings name them (docs/fountain-dialect.md, "Beyond the syntax"). Data only.
 * Each counts in headings, and threads also in transitions; the rest of a language's grammar is not attempted.
 */
import type { PhraseMeaning, PhraseRow } from './phraseTable.js';
import type { Light } from './timeMeaning.js';

/** One language's words by what they mean, upper-case. `{n}` is a number in figures or one of `numbers`. */
interface LocalePhrases {
	readonly light: Readonly<Partial<Record<Light, string>>>;
	readonly continuous: string;
	readonly same: string;
	readonly moments: string;
	readonly later: string;
	readonly nextDay: string;
	readonly nextMorning: string;
	readonly flashback: string;
	readonly dream: string;
	readonly endFlashback: string;
	readonly present: string;
	/** From two on. */
	readonly numbers: string;
	/** Phrases with `{n}`: days, weeks, months, years later; years earlier. */
	readonly days: string;
	readonly weeks: string;
	readonly months: string;
	readonly years: string;
	readonly yearsAgo: string;
}

const lights: readonly Light[] = ['dawn', 'morning', 'noon', 'day', 'afternoon', 'dusk', 'evening', 'night'];

/** Phrases are separated by ` | `. */
const languages: Readonly<Record<string, LocalePhrases>> = {
	de: {
		light: {
			dawn: 'MORGENDÄMMERUNG | MORGENGRAUEN | SONNENAUFGANG | TAGESANBRUCH',
			morning: 'MORGEN | MORGENS | VORMITTAG | FRÜHER MORGEN | FRÜHMORGENS | AM MORGEN',
			noon: 'MITTAG | MITTAGS',
			day: 'TAG | TAGSÜBER',
			afternoon: 'NACHMITTAG | NACHMITTAGS | SPÄTER NACHMITTAG',
			dusk: 'ABENDDÄMMERUNG | SONNENUNTERGANG',
			evening: 'ABEND | ABENDS | SPÄTER ABEND | AM ABEND',
			night: 'NACHT | NACHTS | MITTERNACHT | SPÄTE NACHT | IN DER NACHT',
		},
		continuous: 'WEITER | FORTLAUFEND | ANSCHLUSS | DURCHGEHEND',
		same: 'GLEICHZEITIG | ZUR GLEICHEN ZEIT | ZUR SELBEN ZEIT | WÄHRENDDESSEN',
		moments: 'AUGENBLICKE SPÄTER | SEKUNDEN SPÄTER | EINEN AUGENBLICK SPÄTER | EINEN MOMENT SPÄTER',
		later: 'SPÄTER | KURZ DARAUF | WENIG SPÄTER | ETWAS SPÄTER | AM SELBEN TAG',
		nextDay: 'AM NÄCHSTEN TAG | NÄCHSTER TAG | TAGS DARAUF | AM FOLGENDEN TAG',
		nextMorning: 'AM NÄCHSTEN MORGEN | NÄCHSTER MORGEN | AM MORGEN DARAUF',
		flashback: 'RÜCKBLENDE | RÜCKBLICK | ERINNERUNG | FLASHBACK',
		dream: 'TRAUM | ALBTRAUM | ALPTRAUM | TRAUMSEQUENZ | FANTASIE | VISION | HALLUZINATION',
		endFlashback: 'ENDE RÜCKBLENDE | ENDE DER RÜCKBLENDE | RÜCKBLENDE ENDE | ENDE TRAUM',
		present: 'GEGENWART | HEUTE | ZURÜCK IN DIE GEGENWART | ZURÜCK IN DER GEGENWART | IN DER GEGENWART',
		numbers: 'ZWEI | DREI | VIER | FÜNF | SECHS | SIEBEN | ACHT | NEUN | ZEHN | ELF | ZWÖLF',
		days: '{n} TAGE SPÄTER | {n} TAGE DANACH',
		weeks: '{n} WOCHEN SPÄTER',
		months: '{n} MONATE SPÄTER',
		years: '{n} JAHRE SPÄTER | {n} JAHRE DANACH',
		yearsAgo: '{n} JAHRE ZUVOR | {n} JAHRE FRÜHER | VOR {n} JAHREN',
	},
	fr: {
		light: {
			dawn: "AUBE | LEVER DU JOUR | LEVER DU SOLEIL | À L'AUBE | L'AUBE",
			morning: 'MATIN | PETIT MATIN | MATINÉE | TÔT LE MATIN',
			noon: 'MIDI',
			day: 'JOUR | JOURNÉE | PLEIN JOUR',
			afternoon: "APRÈS-MIDI | FIN D'APRÈS-MIDI | FIN DE JOURNÉE",
			dusk: 'CRÉPUSCULE | COUCHER DU SOLEIL | COUCHER DE SOLEIL | TOMBÉE DE LA NUIT',
			evening: 'SOIR | SOIRÉE',
			night: 'NUIT | MINUIT | PLEINE NUIT | TARD DANS LA NUIT',
		},
		continuous: 'CONTINU | EN CONTINU | SUITE | CONTINUITÉ',
		same: 'MÊME MOMENT | AU MÊME MOMENT | AU MÊME INSTANT | PENDANT CE TEMPS | SIMULTANÉMENT | EN MÊME TEMPS',
		moments: 'QUELQUES INSTANTS PLUS TARD | UN INSTANT PLUS TARD | QUELQUES SECONDES PLUS TARD | INSTANTS PLUS TARD',
		later: 'PLUS TARD | UN PEU PLUS TARD | PEU APRÈS | PLUS TARD DANS LA JOURNÉE',
		nextDay: 'LE LENDEMAIN | LENDEMAIN | LE JOUR SUIVANT',
		nextMorning: 'LE LENDEMAIN MATIN | LENDEMAIN MATIN',
		flashback: 'FLASHBACK | FLASH-BACK | SOUVENIR | RETOUR EN ARRIÈRE',
		dream: 'RÊVE | CAUCHEMAR | HALLUCINATION | VISION | FANTASME | SÉQUENCE DE RÊVE',
		endFlashback: 'FIN DU FLASHBACK | FIN DU FLASH-BACK | FIN FLASHBACK | FIN DU RÊVE',
		present: "PRÉSENT | RETOUR AU PRÉSENT | DE NOS JOURS | AUJOURD'HUI",
		numbers: 'DEUX | TROIS | QUATRE | CINQ | SIX | SEPT | HUIT | NEUF | DIX | ONZE | DOUZE',
		days: '{n} JOURS PLUS TARD | {n} JOURS APRÈS',
		weeks: '{n} SEMAINES PLUS TARD',
		months: '{n} MOIS PLUS TARD | {n} MOIS APRÈS',
		years: '{n} ANS PLUS TARD | {n} ANNÉES PLUS TARD | {n} ANS APRÈS',
		yearsAgo: '{n} ANS PLUS TÔT | {n} ANS AUPARAVANT | {n} ANNÉES PLUS TÔT | IL Y A {n} ANS',
	},
	es: {
		light: {
			dawn: 'AMANECER | ALBA | AL AMANECER',
			morning: 'MAÑANA | POR LA MAÑANA',
			noon: 'MEDIODÍA | MEDIODIA',
			day: 'DÍA | DIA',
			afternoon: 'TARDE | POR LA TARDE',
			dusk: 'ATARDECER | ANOCHECER | OCASO | CREPÚSCULO | PUESTA DE SOL',
			night: 'NOCHE | MEDIANOCHE | MADRUGADA | DE NOCHE',
		},
		continuous: 'CONTINUO | CONTINÚA | CONTINUACIÓN',
		same: 'AL MISMO TIEMPO | MISMO TIEMPO | MIENTRAS TANTO | MISMO MOMENTO | SIMULTÁNEO',
		moments: 'MOMENTOS DESPUÉS | INSTANTES DESPUÉS | SEGUNDOS DESPUÉS | MOMENTOS MÁS TARDE',
		later: 'MÁS TARDE | MAS TARDE | POCO DESPUÉS | UN POCO MÁS TARDE | LUEGO',
		nextDay: 'AL DÍA SIGUIENTE | DÍA SIGUIENTE | EL DÍA SIGUIENTE',
		nextMorning: 'A LA MAÑANA SIGUIENTE | MAÑANA SIGUIENTE | LA MAÑANA SIGUIENTE',
		flashback: 'FLASHBACK | RECUERDO | ANALEPSIS',
		dream: 'SUEÑO | PESADILLA | ALUCINACIÓN | VISIÓN | FANTASÍA | SECUENCIA DE SUEÑO',
		endFlashback: 'FIN DEL FLASHBACK | FIN FLASHBACK | FIN DE FLASHBACK | FIN DEL SUEÑO',
		present: 'PRESENTE | DE VUELTA AL PRESENTE | ACTUALIDAD | EN LA ACTUALIDAD | VUELTA AL PRESENTE',
		numbers: 'DOS | TRES | CUATRO | CINCO | SEIS | SIETE | OCHO | NUEVE | DIEZ | ONCE | DOCE',
		days: '{n} DÍAS DESPUÉS | {n} DÍAS MÁS TARDE',
		weeks: '{n} SEMANAS DESPUÉS | {n} SEMANAS MÁS TARDE',
		months: '{n} MESES DESPUÉS | {n} MESES MÁS TARDE',
		years: '{n} AÑOS DESPUÉS | {n} AÑOS MÁS TARDE',
		yearsAgo: '{n} AÑOS ANTES | {n} AÑOS ATRÁS | HACE {n} AÑOS',
	},
	it: {
		light: {
			dawn: "ALBA | ALL'ALBA",
			morning: 'MATTINA | MATTINO | PRIMO MATTINO',
			noon: 'MEZZOGIORNO',
			day: 'GIORNO',
			afternoon: 'POMERIGGIO | TARDO POMERIGGIO',
			dusk: 'TRAMONTO | CREPUSCOLO',
			evening: 'SERA | SERATA',
			night: 'NOTTE | MEZZANOTTE | NOTTE FONDA',
		},
		continuous: 'CONTINUA | CONTINUO | SEGUE',
		same: 'STESSO MOMENTO | NELLO STESSO MOMENTO | CONTEMPORANEAMENTE | NEL FRATTEMPO | INTANTO',
		moments: 'POCHI ISTANTI DOPO | ATTIMI DOPO | ISTANTI DOPO | POCHI SECONDI DOPO',
		later: 'PIÙ TARDI | POCO DOPO | DOPO | POCO PIÙ TARDI',
		nextDay: 'IL GIORNO DOPO | GIORNO DOPO | IL GIORNO SEGUENTE | IL GIORNO SUCCESSIVO',
		nextMorning: 'IL MATTINO DOPO | LA MATTINA DOPO | IL MATTINO SEGUENTE | LA MATTINA SEGUENTE',
		flashback: 'FLASHBACK | RICORDO',
		dream: 'SOGNO | INCUBO | ALLUCINAZIONE | VISIONE | FANTASIA',
		endFlashback: 'FINE FLASHBACK | FINE DEL FLASHBACK | FINE SOGNO',
		present: 'PRESENTE | RITORNO AL PRESENTE | OGGI | AI GIORNI NOSTRI',
		numbers: 'DUE | TRE | QUATTRO | CINQUE | SEI | SETTE | OTTO | NOVE | DIECI | UNDICI | DODICI',
		days: '{n} GIORNI DOPO | {n} GIORNI PIÙ TARDI',
		weeks: '{n} SETTIMANE DOPO',
		months: '{n} MESI DOPO',
		years: '{n} ANNI DOPO | {n} ANNI PIÙ TARDI',
		yearsAgo: '{n} ANNI PRIMA | {n} ANNI FA',
	},
	pt: {
		light: {
			dawn: 'AMANHECER | ALVORADA | AURORA',
			morning: 'MANHÃ',
			noon: 'MEIO-DIA | MEIO DIA',
			day: 'DIA',
			afternoon: 'TARDE',
			dusk: 'ENTARDECER | ANOITECER | PÔR DO SOL | CREPÚSCULO',
			night: 'NOITE | MEIA-NOITE | MEIA NOITE | MADRUGADA',
		},
		continuous: 'CONTÍNUO | CONTINUAÇÃO | CONTINUO',
		same: 'AO MESMO TEMPO | MESMO TEMPO | ENQUANTO ISSO | MESMO MOMENTO',
		moments: 'MOMENTOS DEPOIS | INSTANTES DEPOIS | SEGUNDOS DEPOIS | MOMENTOS MAIS TARDE',
		later: 'MAIS TARDE | POUCO DEPOIS | UM POUCO MAIS TARDE',
		nextDay: 'NO DIA SEGUINTE | DIA SEGUINTE | O DIA SEGUINTE',
		nextMorning: 'NA MANHÃ SEGUINTE | MANHÃ SEGUINTE',
		flashback: 'FLASHBACK | LEMBRANÇA | MEMÓRIA',
		dream: 'SONHO | PESADELO | ALUCINAÇÃO | VISÃO | FANTASIA',
		endFlashback: 'FIM DO FLASHBACK | FIM FLASHBACK | FIM DO SONHO',
		present: 'PRESENTE | DE VOLTA AO PRESENTE | DIAS ATUAIS | ATUALMENTE',
		numbers: 'DOIS | TRÊS | QUATRO | CINCO | SEIS | SETE | OITO | NOVE | DEZ | ONZE | DOZE | DUAS',
		days: '{n} DIAS DEPOIS | {n} DIAS MAIS TARDE',
		weeks: '{n} SEMANAS DEPOIS',
		months: '{n} MESES DEPOIS',
		years: '{n} ANOS DEPOIS | {n} ANOS MAIS TARDE',
		yearsAgo: '{n} ANOS ANTES | {n} ANOS ATRÁS | HÁ {n} ANOS',
	},
	ru: {
		light: {
			dawn: 'РАССВЕТ | ВОСХОД',
			morning: 'УТРО | РАННЕЕ УТРО | УТРОМ',
			noon: 'ПОЛДЕНЬ',
			day: 'ДЕНЬ | ДНЁМ | ДНЕМ',
			dusk: 'ЗАКАТ | СУМЕРКИ',
			evening: 'ВЕЧЕР | ПОЗДНИЙ ВЕЧЕР | ВЕЧЕРОМ',
			night: 'НОЧЬ | ПОЛНОЧЬ | НОЧЬЮ | ПОЗДНЯЯ НОЧЬ',
		},
		continuous: 'НЕПРЕРЫВНО | ПРОДОЛЖЕНИЕ',
		same: 'В ТО ЖЕ ВРЕМЯ | ТОГДА ЖЕ | ОДНОВРЕМЕННО | ТЕМ ВРЕМЕНЕМ',
		moments: 'МГНОВЕНИЕ СПУСТЯ | СЕКУНДЫ СПУСТЯ | МГНОВЕНИЯ СПУСТЯ',
		later: 'ПОЗЖЕ | ЧУТЬ ПОЗЖЕ | НЕМНОГО ПОЗЖЕ',
		nextDay: 'СЛЕДУЮЩИЙ ДЕНЬ | НА СЛЕДУЮЩИЙ ДЕНЬ',
		nextMorning: 'СЛЕДУЮЩЕЕ УТРО | НА СЛЕДУЮЩЕЕ УТРО | НАУТРО',
		flashback: 'ФЛЕШБЭК | ФЛЭШБЕК | ФЛЕШБЕК | ВОСПОМИНАНИЕ | РЕТРОСПЕКЦИЯ',
		dream: 'СОН | КОШМАР | ГАЛЛЮЦИНАЦИЯ | ВИДЕНИЕ | ФАНТАЗИЯ',
		endFlashback: 'КОНЕЦ ФЛЕШБЭКА | КОНЕЦ ФЛЕШБЕКА | КОНЕЦ СНА | КОНЕЦ ВОСПОМИНАНИЯ',
		present: 'НАСТОЯЩЕЕ ВРЕМЯ | НАШИ ДНИ | ВОЗВРАЩЕНИЕ В НАСТОЯЩЕЕ | НАСТОЯЩЕЕ',
		numbers: 'ДВА | ТРИ | ЧЕТЫРЕ | ПЯТЬ | ШЕСТЬ | СЕМЬ | ВОСЕМЬ | ДЕВЯТЬ | ДЕСЯТЬ | ОДИННАДЦАТЬ | ДВЕНАДЦАТЬ',
		days: '{n} ДНЯ СПУСТЯ | {n} ДНЕЙ СПУСТЯ | ЧЕРЕЗ {n} ДНЯ | ЧЕРЕЗ {n} ДНЕЙ',
		weeks: '{n} НЕДЕЛИ СПУСТЯ | {n} НЕДЕЛЬ СПУСТЯ | ЧЕРЕЗ {n} НЕДЕЛИ | ЧЕРЕЗ {n} НЕДЕЛЬ',
		months: '{n} МЕСЯЦА СПУСТЯ | {n} МЕСЯЦЕВ СПУСТЯ | ЧЕРЕЗ {n} МЕСЯЦА | ЧЕРЕЗ {n} МЕСЯЦЕВ',
		years: '{n} ГОДА СПУСТЯ | {n} ЛЕТ СПУСТЯ | ЧЕРЕЗ {n} ГОДА | ЧЕРЕЗ {n} ЛЕТ',
		yearsAgo: '{n} ГОДА НАЗАД | {n} ЛЕТ НАЗАД',
	},
	// Japanese has no spaces, so numbers and their units are not told apart.
	ja: {
		light: {
			dawn: '明け方 | 夜明け',
			morning: '朝 | 早朝 | 午前',
			noon: '正午',
			day: '昼 | 日中',
			afternoon: '午後',
			dusk: '夕 | 夕方 | 夕暮れ',
			night: '夜 | 深夜 | 真夜中',
		},
		continuous: '続き',
		same: '同時刻 | 同時',
		moments: '',
		later: '',
		nextDay: '翌日 | 次の日',
		nextMorning: '翌朝',
		flashback: '回想 | 回想シーン',
		dream: '夢 | 悪夢 | 幻想',
		endFlashback: '回想終わり',
		present: '現在 | 現代',
		numbers: '',
		days: '',
		weeks: '',
		months: '',
		years: '',
		yearsAgo: '',
	},
};

/** The rows of the languages named; unknown codes give none, `de-AT` gives those of `de`. */
export function localizedPhrases(codes: readonly string[]): readonly PhraseRow[] {
	const chosen = new Set(codes.map((code) => code.toLowerCase().split(/[-_]/u, 1)[0] ?? ''));
	return [...chosen].flatMap((code) => {
		const language = Object.hasOwn(languages, code) ? languages[code] : undefined;
		return language === undefined ? [] : rowsOf(language);
	});
}

function rowsOf(words: LocalePhrases): readonly PhraseRow[] {
	const row = (phrases: string, ...means: readonly PhraseMeaning[]): PhraseRow => ({
		phrases: listed(phrases),
		means,
		in: ['heading', 'super', 'note'],
	});
	const cut = (phrases: string, means: PhraseMeaning): PhraseRow => ({
		phrases: listed(phrases),
		means: [means],
		in: ['heading', 'transition'],
	});
	return [
		...lights.map((light) => row(words.light[light] ?? '', { light })),
		row(words.continuous, { say: { kind: 'continuous' } }),
		row(words.same, { say: { kind: 'same-time' } }),
		row(words.moments, { say: { kind: 'moments-later' } }),
		row(words.later, { say: { kind: 'later' } }),
		row(words.nextDay, { offset: 'forward', count: 1, unit: 'day' }),
		row(words.nextMorning, { offset: 'forward', count: 1, unit: 'day' }, { light: 'morning' }),
		cut(words.flashback, { opens: 'flashback' }),
		cut(words.dream, { opens: 'dream' }),
		cut(words.endFlashback, { closes: 'innermost' }),
		cut(words.present, { closes: 'all' }),
		...counted(words.days, words.numbers, { offset: 'forward', unit: 'day' }),
		...counted(words.weeks, words.numbers, { offset: 'forward', unit: 'week' }),
		...counted(words.months, words.numbers, { offset: 'forward', unit: 'month' }),
		...counted(words.years, words.numbers, { offset: 'forward', unit: 'year' }),
		...counted(words.yearsAgo, words.numbers, { offset: 'backward', unit: 'year' }),
	];
}

/** No phrase at all for the empty text. */
function listed(phrases: string): readonly string[] {
	return phrases === '' ? [] : phrases.split(' | ');
}

/** A phrase with figures, and one for each number word. */
function counted(
	phrases: string,
	numbers: string,
	means: { readonly offset: 'forward' | 'backward'; readonly unit: 'day' | 'week' | 'month' | 'year' },
): readonly PhraseRow[] {
	const list = listed(phrases);
	const words = listed(numbers);
	const row = (filled: readonly string[], count: 'slot' | number): PhraseRow => ({
		phrases: filled,
		means: [{ ...means, count }],
		in: ['heading', 'super', 'note'],
	});
	const worded = words.map((word, index) =>
		row(
			list.map((phrase) => phrase.replace('{n}', word)),
			(index % 11) + 2,
		),
	);
	return [row(list, 'slot'), ...worded];
}
