/**
 * The time words of headings in languages other than English, by what they mean. Data only: locales.ts reads from it what is a
 * time of day, script/phraseTableLocales.ts what it says. Upper case; phrases are separated by ` | `.
 * Long because it is a table.
 */

export type LightName = 'dawn' | 'morning' | 'noon' | 'day' | 'afternoon' | 'dusk' | 'evening' | 'night';
export type UnitName = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** What a phrase means: `+1 day morning` is the next morning, `later night` the same night, `silent` nothing certain. */
export type TimeKey =
	| 'continuous'
	| 'same'
	| 'moments'
	| 'later'
	| 'earlier'
	| 'silent'
	| `later ${LightName}`
	| `${'+' | '-'}${number | '?'} ${UnitName}`
	| `${'+' | '-'}1 day ${LightName}`;

export type ThreadKey = 'flashback' | 'flash-forward' | 'dream' | 'end' | 'present' | 'manner';

/** A unit as it stands behind `one`, which is written out with it, and behind larger numbers, in every case that is used. */
export interface UnitForms {
	readonly one: string;
	readonly many: string;
}

export interface LocaleTimes {
	readonly light: Readonly<Partial<Record<LightName, string>>>;
	readonly phrases: Readonly<Partial<Record<TimeKey, string>>>;
	readonly threads: Readonly<Partial<Record<ThreadKey, string>>>;
	/** What stands before the place or the people that a cut leads back to, with its article: `ZURÜCK IN DIE`. */
	readonly backTo?: string;
	/** The same with nothing named, alone on its line: `ZURÜCK:`. */
	readonly back?: string;
	/** Words for `countedNumbers` in their order; forms of one number are separated by `/`. */
	readonly numbers: string;
	readonly units: Readonly<Partial<Record<UnitName, UnitForms>>>;
	/** `{}` is a number with its unit: `{} SPÄTER`. */
	readonly forward: string;
	readonly backward: string;
	/** Counts that are no numbers: `EINIGE`. */
	readonly few: string;
	readonly calendar?: LocaleCalendar;
}

/** How a language writes dates. A month alone is none: it may be a name, or the planet. */
export interface LocaleCalendar {
	/** From January; forms of one month are separated by `/`. */
	readonly months: string;
	/** From Sunday. */
	readonly weekdays: string;
	/** `{d}` is the day in figures, `{m}` the month, `{y}` the year. */
	readonly dates: string;
}

/** The numbers that each language has words for. */
export const countedNumbers = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50, 100] as const;

export const localeTimes: Readonly<Record<string, LocaleTimes>> = {
	de: {
		light: {
			dawn: 'MORGENDÄMMERUNG | MORGENGRAUEN | IM MORGENGRAUEN | SONNENAUFGANG | TAGESANBRUCH',
			morning: 'MORGEN | MORGENS | FRÜHER MORGEN | FRÜHMORGENS | AM MORGEN | VORMITTAG | VORMITTAGS | AM VORMITTAG',
			noon: 'MITTAG | MITTAGS | AM MITTAG',
			day: 'TAG | TAGSÜBER | AM TAG',
			afternoon: 'NACHMITTAG | NACHMITTAGS | FRÜHER NACHMITTAG | SPÄTER NACHMITTAG | AM NACHMITTAG',
			dusk: 'ABENDDÄMMERUNG | SONNENUNTERGANG',
			evening: 'ABEND | ABENDS | FRÜHER ABEND | SPÄTER ABEND | AM ABEND | SPÄTABENDS',
			night:
				'NACHT | NACHTS | SPÄTE NACHT | TIEFE NACHT | IN DER NACHT | MITTEN IN DER NACHT | MITTERNACHT | UM MITTERNACHT',
		},
		phrases: {
			continuous:
				'WEITER | FORTLAUFEND | ANSCHLUSS | ANSCHLIESSEND | DIREKT ANSCHLIESSEND | DURCHGEHEND | UNMITTELBAR DANACH',
			same: 'GLEICHZEITIG | ZUR GLEICHEN ZEIT | ZUR SELBEN ZEIT | WÄHRENDDESSEN | UNTERDESSEN | IM SELBEN MOMENT',
			moments:
				'AUGENBLICKE SPÄTER | EINEN AUGENBLICK SPÄTER | EINEN MOMENT SPÄTER | MOMENTE SPÄTER | SEKUNDEN SPÄTER | EINIGE SEKUNDEN SPÄTER | GLEICH DARAUF',
			later:
				'SPÄTER | KURZ DARAUF | KURZ DANACH | WENIG SPÄTER | ETWAS SPÄTER | AM SELBEN TAG | SELBER TAG | SPÄTER AM TAG',
			earlier: 'FRÜHER | KURZ ZUVOR | KURZ DAVOR | ETWAS FRÜHER | FRÜHER AM TAG',
			'later morning': 'AM SELBEN MORGEN',
			'later evening': 'AM SELBEN ABEND | SELBER ABEND | SPÄTER AM ABEND',
			'later night': 'IN DERSELBEN NACHT | SELBE NACHT | SPÄTER IN DER NACHT',
			'+1 day': 'AM NÄCHSTEN TAG | NÄCHSTER TAG | TAGS DARAUF | AM FOLGENDEN TAG | AM TAG DARAUF',
			'+1 day morning': 'AM NÄCHSTEN MORGEN | NÄCHSTER MORGEN | AM MORGEN DARAUF | AM FOLGENDEN MORGEN',
			'+1 day noon': 'AM NÄCHSTEN MITTAG',
			'+1 day afternoon': 'AM NÄCHSTEN NACHMITTAG',
			'+1 day evening': 'AM NÄCHSTEN ABEND | NÄCHSTER ABEND | AM ABEND DARAUF | AM FOLGENDEN ABEND',
			'+1 day night': 'IN DER NÄCHSTEN NACHT | NÄCHSTE NACHT | IN DER NACHT DARAUF',
			'-1 day': 'AM TAG ZUVOR | AM VORTAG | TAGS ZUVOR | VORTAG',
			'-1 day evening': 'AM ABEND ZUVOR | AM VORABEND',
			'-1 day night': 'IN DER NACHT ZUVOR',
			// Eight days are a week, as people say it.
			'+1 week': 'ACHT TAGE SPÄTER | NACH ACHT TAGEN',
			'+30 minute': 'EINE HALBE STUNDE SPÄTER | HALBE STUNDE SPÄTER',
			silent: 'DÄMMERUNG | EINE WEILE SPÄTER | LANGE ZEIT SPÄTER | VIEL SPÄTER | NACH EINER WEILE',
		},
		threads: {
			flashback: 'RÜCKBLENDE | RÜCKBLICK | ERINNERUNG | FLASHBACK',
			'flash-forward': 'VORAUSBLENDE | VORAUSSCHAU | VORBLENDE | FLASHFORWARD',
			dream: 'TRAUM | ALBTRAUM | ALPTRAUM | TRAUMSEQUENZ | FANTASIE | VISION | HALLUZINATION | TAGTRAUM',
			end: 'ENDE RÜCKBLENDE | ENDE DER RÜCKBLENDE | RÜCKBLENDE ENDE | ENDE TRAUM | ENDE FLASHBACK',
			present: 'GEGENWART | HEUTE | ZURÜCK IN DIE GEGENWART | ZURÜCK IN DER GEGENWART | IN DER GEGENWART | JETZT',
			manner: 'MONTAGE | PARALLELMONTAGE',
		},
		back: 'ZURÜCK',
		backTo:
			'SCHNITT ZURÜCK ZU | SCHNITT ZURÜCK AUF | ZURÜCK ZU | ZURÜCK ZUM | ZURÜCK ZUR | ZURÜCK ZU DEN | ZURÜCK BEI | ZURÜCK BEIM | ZURÜCK IM | ZURÜCK INS | ZURÜCK IN | ZURÜCK IN DIE | ZURÜCK IN DEN | ZURÜCK IN DER | ZURÜCK IN DAS | ZURÜCK IN DEM | ZURÜCK AUF | ZURÜCK AUF DIE | ZURÜCK AUF DEN | ZURÜCK AUF DEM | ZURÜCK AUF DER | ZURÜCK AUFS | ZURÜCK AN DEN | ZURÜCK AN DIE | ZURÜCK AM | ZURÜCK ANS | ZURÜCK NACH',
		numbers:
			'ZWEI | DREI | VIER | FÜNF | SECHS | SIEBEN | ACHT | NEUN | ZEHN | ELF | ZWÖLF | FÜNFZEHN | ZWANZIG | DREISSIG/DREIẞIG | VIERZIG | FÜNFZIG | HUNDERT/EINHUNDERT',
		units: {
			minute: { one: 'EINE MINUTE | EINER MINUTE', many: 'MINUTEN' },
			hour: { one: 'EINE STUNDE | EINER STUNDE', many: 'STUNDEN' },
			day: { one: 'EINEN TAG | EIN TAG | EINEM TAG', many: 'TAGE | TAGEN' },
			week: { one: 'EINE WOCHE | EINER WOCHE', many: 'WOCHEN' },
			month: { one: 'EINEN MONAT | EIN MONAT | EINEM MONAT', many: 'MONATE | MONATEN' },
			year: { one: 'EIN JAHR | EINEM JAHR', many: 'JAHRE | JAHREN' },
		},
		forward: '{} SPÄTER | {} DANACH | NACH {}',
		backward: '{} ZUVOR | {} FRÜHER | {} DAVOR | VOR {}',
		few: 'EINIGE | EINIGEN | WENIGE | WENIGEN | MEHRERE | MEHREREN | EIN PAAR | VIELE | VIELEN',
		calendar: {
			months:
				'JANUAR/JÄNNER | FEBRUAR | MÄRZ/MAERZ | APRIL | MAI | JUNI | JULI | AUGUST | SEPTEMBER | OKTOBER | NOVEMBER | DEZEMBER',
			weekdays: 'SONNTAG | MONTAG | DIENSTAG | MITTWOCH | DONNERSTAG | FREITAG | SAMSTAG/SONNABEND',
			dates:
				'{d} {m} {y} | {d} {m} | AM {d} {m} {y} | AM {d} {m} | DEN {d} {m} {y} | DEN {d} {m} | DER {d} {m} {y} | DER {d} {m} | {m} {y} | IM {m} {y} | IM {m}',
		},
	},
	fr: {
		light: {
			dawn: "AUBE | L'AUBE | À L'AUBE | LEVER DU JOUR | LEVER DU SOLEIL | LEVER DE SOLEIL | AU PETIT JOUR",
			morning: 'MATIN | LE MATIN | PETIT MATIN | AU PETIT MATIN | MATINÉE | TÔT LE MATIN',
			noon: 'MIDI',
			day: 'JOUR | JOURNÉE | PLEIN JOUR',
			afternoon: "APRÈS-MIDI | L'APRÈS-MIDI | FIN D'APRÈS-MIDI | DÉBUT D'APRÈS-MIDI | FIN DE JOURNÉE",
			dusk: 'CRÉPUSCULE | AU CRÉPUSCULE | COUCHER DU SOLEIL | COUCHER DE SOLEIL | TOMBÉE DE LA NUIT | À LA TOMBÉE DE LA NUIT',
			evening: 'SOIR | LE SOIR | SOIRÉE | DÉBUT DE SOIRÉE | FIN DE SOIRÉE',
			night: 'NUIT | LA NUIT | MINUIT | PLEINE NUIT | EN PLEINE NUIT | TARD DANS LA NUIT | MILIEU DE LA NUIT',
		},
		phrases: {
			continuous: 'CONTINU | EN CONTINU | CONTINUITÉ | DANS LA CONTINUITÉ | AUSSITÔT APRÈS',
			same: 'MÊME MOMENT | AU MÊME MOMENT | AU MÊME INSTANT | MÊME TEMPS | EN MÊME TEMPS | PENDANT CE TEMPS | SIMULTANÉMENT',
			moments:
				'QUELQUES INSTANTS PLUS TARD | UN INSTANT PLUS TARD | INSTANTS PLUS TARD | QUELQUES SECONDES PLUS TARD | UN MOMENT PLUS TARD',
			later:
				'PLUS TARD | UN PEU PLUS TARD | PEU APRÈS | PEU DE TEMPS APRÈS | PLUS TARD DANS LA JOURNÉE | LE MÊME JOUR | MÊME JOUR',
			earlier: 'PLUS TÔT | UN PEU PLUS TÔT | PEU AVANT | PLUS TÔT DANS LA JOURNÉE',
			'later evening': 'LE MÊME SOIR | LE SOIR MÊME | CE SOIR-LÀ | PLUS TARD CE SOIR-LÀ | MÊME SOIR',
			'later night': 'LA MÊME NUIT | CETTE NUIT-LÀ | PLUS TARD DANS LA NUIT | MÊME NUIT',
			'+1 day': 'LE LENDEMAIN | LENDEMAIN | LE JOUR SUIVANT | JOUR SUIVANT',
			'+1 day morning': 'LE LENDEMAIN MATIN | LENDEMAIN MATIN | LE MATIN SUIVANT',
			'+1 day noon': 'LE LENDEMAIN MIDI',
			'+1 day afternoon': 'LE LENDEMAIN APRÈS-MIDI',
			'+1 day evening': 'LE LENDEMAIN SOIR | LENDEMAIN SOIR',
			'+1 day night': 'LA NUIT SUIVANTE | NUIT SUIVANTE',
			'-1 day': 'LA VEILLE | VEILLE | LE JOUR PRÉCÉDENT',
			'-1 day evening': 'LA VEILLE AU SOIR',
			'-1 day night': 'LA NUIT PRÉCÉDENTE',
			'+2 day': 'LE SURLENDEMAIN | SURLENDEMAIN',
			'+1 week': 'HUIT JOURS PLUS TARD | HUIT JOURS APRÈS',
			'+2 week': 'QUINZE JOURS PLUS TARD | QUINZE JOURS APRÈS',
			'+30 minute': 'UNE DEMI-HEURE PLUS TARD | UNE DEMI-HEURE APRÈS',
			'+15 minute': "UN QUART D'HEURE PLUS TARD | UN QUART D'HEURE APRÈS",
			silent: 'BEAUCOUP PLUS TARD | BIEN PLUS TARD | QUELQUE TEMPS PLUS TARD | LONGTEMPS APRÈS',
		},
		threads: {
			flashback: 'FLASHBACK | FLASH-BACK | SOUVENIR | RETOUR EN ARRIÈRE',
			'flash-forward': 'FLASHFORWARD | FLASH-FORWARD | PROLEPSE',
			dream: 'RÊVE | CAUCHEMAR | HALLUCINATION | VISION | FANTASME | SÉQUENCE DE RÊVE | RÊVERIE',
			end: 'FIN DU FLASHBACK | FIN DU FLASH-BACK | FIN FLASHBACK | FIN DU RÊVE | FIN DU SOUVENIR',
			present: "PRÉSENT | RETOUR AU PRÉSENT | DE NOS JOURS | AUJOURD'HUI | TEMPS PRÉSENT",
			manner: 'MONTAGE | MONTAGE ALTERNÉ | MONTAGE PARALLÈLE',
		},
		back: 'RETOUR',
		backTo:
			"RETOUR À | RETOUR À LA | RETOUR À L' | RETOUR AU | RETOUR AUX | RETOUR SUR | RETOUR SUR LE | RETOUR SUR LA | RETOUR SUR L' | RETOUR SUR LES | RETOUR DANS | RETOUR DANS LE | RETOUR DANS LA | RETOUR DANS L' | RETOUR CHEZ | RETOUR VERS",
		numbers:
			'DEUX | TROIS | QUATRE | CINQ | SIX | SEPT | HUIT | NEUF | DIX | ONZE | DOUZE | QUINZE | VINGT | TRENTE | QUARANTE | CINQUANTE | CENT',
		units: {
			minute: { one: 'UNE MINUTE', many: 'MINUTES' },
			hour: { one: 'UNE HEURE', many: 'HEURES' },
			day: { one: 'UN JOUR', many: 'JOURS' },
			week: { one: 'UNE SEMAINE', many: 'SEMAINES' },
			month: { one: 'UN MOIS', many: 'MOIS' },
			year: { one: 'UN AN | UNE ANNÉE', many: 'ANS | ANNÉES' },
		},
		forward: '{} PLUS TARD | {} APRÈS',
		backward: '{} PLUS TÔT | {} AUPARAVANT | {} AVANT | IL Y A {}',
		few: 'QUELQUES | PLUSIEURS | DES',
		calendar: {
			months:
				'JANVIER | FÉVRIER/FEVRIER | MARS | AVRIL | MAI | JUIN | JUILLET | AOÛT/AOUT | SEPTEMBRE | OCTOBRE | NOVEMBRE | DÉCEMBRE/DECEMBRE',
			weekdays: 'DIMANCHE | LUNDI | MARDI | MERCREDI | JEUDI | VENDREDI | SAMEDI',
			dates:
				'{d} {m} {y} | {d} {m} | LE {d} {m} {y} | LE {d} {m} | {m} {y} | EN {m} {y} | EN {m} | AU MOIS DE {m} {y} | AU MOIS DE {m}',
		},
	},
	es: {
		light: {
			dawn: 'AMANECER | AL AMANECER | ALBA | AL ALBA',
			morning: 'MAÑANA | POR LA MAÑANA | TEMPRANO EN LA MAÑANA | MEDIA MAÑANA',
			noon: 'MEDIODÍA | MEDIODIA | AL MEDIODÍA',
			day: 'DÍA | DIA | DE DÍA | PLENO DÍA',
			afternoon: 'TARDE | POR LA TARDE | MEDIA TARDE',
			dusk: 'ATARDECER | AL ATARDECER | ANOCHECER | AL ANOCHECER | OCASO | CREPÚSCULO | PUESTA DE SOL',
			night: 'NOCHE | DE NOCHE | POR LA NOCHE | MEDIANOCHE | A MEDIANOCHE | MADRUGADA | DE MADRUGADA | PLENA NOCHE',
		},
		phrases: {
			continuous: 'CONTINUO | CONTINUA | CONTINÚA | CONTINUACIÓN | INMEDIATAMENTE DESPUÉS',
			same: 'AL MISMO TIEMPO | MISMO TIEMPO | MIENTRAS TANTO | MISMO MOMENTO | EN ESE MISMO MOMENTO | SIMULTÁNEO',
			moments: 'MOMENTOS DESPUÉS | INSTANTES DESPUÉS | SEGUNDOS DESPUÉS | MOMENTOS MÁS TARDE | UN MOMENTO DESPUÉS',
			later:
				'MÁS TARDE | MAS TARDE | POCO DESPUÉS | UN POCO MÁS TARDE | LUEGO | DESPUÉS | MISMO DÍA | EL MISMO DÍA | MÁS TARDE ESE DÍA',
			earlier: 'MÁS TEMPRANO | UN POCO ANTES | POCO ANTES | ANTES',
			'later afternoon': 'ESA TARDE | ESA MISMA TARDE',
			'later night': 'ESA NOCHE | ESA MISMA NOCHE | LA MISMA NOCHE | MISMA NOCHE | MÁS TARDE ESA NOCHE',
			'+1 day': 'AL DÍA SIGUIENTE | EL DÍA SIGUIENTE | DÍA SIGUIENTE | AL OTRO DÍA',
			'+1 day morning': 'A LA MAÑANA SIGUIENTE | LA MAÑANA SIGUIENTE | MAÑANA SIGUIENTE',
			'+1 day afternoon': 'LA TARDE SIGUIENTE | A LA TARDE SIGUIENTE',
			'+1 day night': 'LA NOCHE SIGUIENTE | A LA NOCHE SIGUIENTE | NOCHE SIGUIENTE',
			'-1 day': 'EL DÍA ANTERIOR | DÍA ANTERIOR | EL DÍA ANTES',
			'-1 day night': 'LA NOCHE ANTERIOR | LA NOCHE ANTES',
			'+1 week': 'OCHO DÍAS DESPUÉS | OCHO DÍAS MÁS TARDE',
			'+2 week': 'QUINCE DÍAS DESPUÉS | QUINCE DÍAS MÁS TARDE',
			'+30 minute': 'MEDIA HORA DESPUÉS | MEDIA HORA MÁS TARDE',
			silent: 'MUCHO MÁS TARDE | MUCHO DESPUÉS | TIEMPO DESPUÉS | TIEMPO MÁS TARDE',
		},
		threads: {
			flashback: 'FLASHBACK | RECUERDO | ANALEPSIS | RETROSPECTIVA',
			'flash-forward': 'FLASHFORWARD | FLASH-FORWARD | PROLEPSIS',
			dream: 'SUEÑO | PESADILLA | ALUCINACIÓN | VISIÓN | FANTASÍA | SECUENCIA DE SUEÑO | ENSOÑACIÓN',
			end: 'FIN DEL FLASHBACK | FIN FLASHBACK | FIN DE FLASHBACK | FIN DEL SUEÑO | FIN DEL RECUERDO',
			present: 'PRESENTE | DE VUELTA AL PRESENTE | VUELTA AL PRESENTE | ACTUALIDAD | EN LA ACTUALIDAD | ÉPOCA ACTUAL',
			manner: 'MONTAJE | MONTAJE PARALELO | SECUENCIA DE MONTAJE',
		},
		back: 'DE VUELTA | DE REGRESO | VOLVEMOS',
		backTo:
			'DE VUELTA A | DE VUELTA AL | DE VUELTA A LA | DE VUELTA EN | DE VUELTA EN EL | DE VUELTA EN LA | DE VUELTA CON | VUELTA A | VUELTA AL | VUELTA A LA | VOLVER A | VOLVER AL | VOLVER A LA | VOLVEMOS A | VOLVEMOS AL | VOLVEMOS A LA | VOLVEMOS CON | REGRESO A | REGRESO AL | REGRESO A LA | DE REGRESO A | DE REGRESO AL | DE REGRESO A LA | DE REGRESO EN',
		numbers:
			'DOS | TRES | CUATRO | CINCO | SEIS | SIETE | OCHO | NUEVE | DIEZ | ONCE | DOCE | QUINCE | VEINTE | TREINTA | CUARENTA | CINCUENTA | CIEN',
		units: {
			minute: { one: 'UN MINUTO', many: 'MINUTOS' },
			hour: { one: 'UNA HORA', many: 'HORAS' },
			day: { one: 'UN DÍA | UN DIA', many: 'DÍAS | DIAS' },
			week: { one: 'UNA SEMANA', many: 'SEMANAS' },
			month: { one: 'UN MES', many: 'MESES' },
			year: { one: 'UN AÑO', many: 'AÑOS' },
		},
		forward: '{} DESPUÉS | {} DESPUES | {} MÁS TARDE | {} MAS TARDE',
		backward: '{} ANTES | {} ATRÁS | HACE {}',
		few: 'UNOS | UNAS | ALGUNOS | ALGUNAS | VARIOS | VARIAS | POCOS | POCAS | MUCHOS | MUCHAS',
		calendar: {
			months:
				'ENERO | FEBRERO | MARZO | ABRIL | MAYO | JUNIO | JULIO | AGOSTO | SEPTIEMBRE/SETIEMBRE | OCTUBRE | NOVIEMBRE | DICIEMBRE',
			weekdays: 'DOMINGO | LUNES | MARTES | MIÉRCOLES/MIERCOLES | JUEVES | VIERNES | SÁBADO/SABADO',
			dates:
				'{d} DE {m} DE {y} | {d} DE {m} DEL {y} | {d} DE {m} | EL {d} DE {m} DE {y} | EL {d} DE {m} | {m} DE {y} | {m} DEL {y} | {m} {y} | EN {m} DE {y} | EN {m}',
		},
	},
	it: {
		light: {
			dawn: "ALBA | ALL'ALBA | L'ALBA",
			morning: 'MATTINA | MATTINO | PRIMO MATTINO | MATTINA PRESTO | DI MATTINA | TARDA MATTINATA',
			noon: 'MEZZOGIORNO',
			day: 'GIORNO | DI GIORNO | PIENO GIORNO',
			afternoon: 'POMERIGGIO | PRIMO POMERIGGIO | TARDO POMERIGGIO | NEL POMERIGGIO',
			dusk: 'TRAMONTO | AL TRAMONTO | CREPUSCOLO | IMBRUNIRE',
			evening: 'SERA | SERATA | DI SERA | TARDA SERA',
			night: 'NOTTE | DI NOTTE | MEZZANOTTE | NOTTE FONDA | NOTTE INOLTRATA | PIENA NOTTE',
		},
		phrases: {
			continuous: 'CONTINUA | CONTINUO | IN CONTINUITÀ | SUBITO DOPO | IMMEDIATAMENTE DOPO',
			same: 'STESSO MOMENTO | NELLO STESSO MOMENTO | STESSO ISTANTE | CONTEMPORANEAMENTE | NEL FRATTEMPO | INTANTO',
			moments:
				'POCHI ISTANTI DOPO | ATTIMI DOPO | ISTANTI DOPO | POCHI SECONDI DOPO | UN ATTIMO DOPO | POCHI ATTIMI DOPO',
			later: 'PIÙ TARDI | POCO DOPO | DOPO | POCO PIÙ TARDI | STESSO GIORNO | LO STESSO GIORNO | PIÙ TARDI QUEL GIORNO',
			earlier: 'PRIMA | POCO PRIMA | QUALCHE TEMPO PRIMA',
			'later evening': 'STESSA SERA | LA STESSA SERA | QUELLA SERA | PIÙ TARDI QUELLA SERA',
			'later night': 'STESSA NOTTE | LA STESSA NOTTE | QUELLA NOTTE | PIÙ TARDI QUELLA NOTTE',
			'+1 day': 'IL GIORNO DOPO | GIORNO DOPO | IL GIORNO SEGUENTE | IL GIORNO SUCCESSIVO | GIORNO SEGUENTE',
			'+1 day morning':
				'IL MATTINO DOPO | LA MATTINA DOPO | MATTINA DOPO | IL MATTINO SEGUENTE | LA MATTINA SEGUENTE | LA MATTINA SUCCESSIVA',
			'+1 day afternoon': 'IL POMERIGGIO DOPO | IL POMERIGGIO SEGUENTE',
			'+1 day evening': 'LA SERA DOPO | LA SERA SEGUENTE | SERA DOPO',
			'+1 day night': 'LA NOTTE DOPO | LA NOTTE SEGUENTE | NOTTE DOPO',
			'-1 day': 'IL GIORNO PRIMA | GIORNO PRIMA | IL GIORNO PRECEDENTE',
			'-1 day evening': 'LA SERA PRIMA | LA SERA PRECEDENTE',
			'-1 day night': 'LA NOTTE PRIMA | LA NOTTE PRECEDENTE',
			'+1 week': 'OTTO GIORNI DOPO',
			'+2 week': 'QUINDICI GIORNI DOPO',
			'+30 minute': "MEZZ'ORA DOPO | MEZZORA DOPO | MEZZ'ORA PIÙ TARDI",
			'+? minute': 'QUALCHE MINUTO DOPO',
			'+? hour': 'QUALCHE ORA DOPO',
			'+? day': 'QUALCHE GIORNO DOPO',
			'+? week': 'QUALCHE SETTIMANA DOPO',
			'+? month': 'QUALCHE MESE DOPO',
			'+? year': 'QUALCHE ANNO DOPO',
			silent: 'MOLTO PIÙ TARDI | QUALCHE TEMPO DOPO | MOLTO TEMPO DOPO',
		},
		threads: {
			flashback: 'FLASHBACK | RICORDO | ANALESSI',
			'flash-forward': 'FLASHFORWARD | FLASH-FORWARD | PROLESSI',
			dream: 'SOGNO | INCUBO | ALLUCINAZIONE | VISIONE | FANTASIA | SEQUENZA ONIRICA',
			end: 'FINE FLASHBACK | FINE DEL FLASHBACK | FINE SOGNO | FINE DEL SOGNO',
			present: 'PRESENTE | RITORNO AL PRESENTE | OGGI | AI GIORNI NOSTRI | TEMPO PRESENTE',
			manner: 'MONTAGGIO | MONTAGGIO ALTERNATO',
		},
		back: 'RITORNO | TORNIAMO INDIETRO',
		backTo:
			"RITORNO A | RITORNO AL | RITORNO ALLA | RITORNO ALLO | RITORNO ALL' | RITORNO IN | RITORNO NEL | RITORNO NELLA | RITORNO NELLO | RITORNO NELL' | RITORNO SU | RITORNO SUL | RITORNO SULLA | RITORNO DA | DI NUOVO IN | DI NUOVO NEL | DI NUOVO NELLA | DI NUOVO NELL' | TORNARE A | TORNA A | TORNIAMO A | TORNIAMO AL | TORNIAMO ALLA | TORNIAMO DA",
		numbers:
			'DUE | TRE | QUATTRO | CINQUE | SEI | SETTE | OTTO | NOVE | DIECI | UNDICI | DODICI | QUINDICI | VENTI | TRENTA | QUARANTA | CINQUANTA | CENTO',
		units: {
			minute: { one: 'UN MINUTO', many: 'MINUTI' },
			hour: { one: "UN'ORA", many: 'ORE' },
			day: { one: 'UN GIORNO', many: 'GIORNI' },
			week: { one: 'UNA SETTIMANA', many: 'SETTIMANE' },
			month: { one: 'UN MESE', many: 'MESI' },
			year: { one: 'UN ANNO', many: 'ANNI' },
		},
		forward: '{} DOPO | {} PIÙ TARDI',
		backward: '{} PRIMA | {} FA',
		few: 'ALCUNI | ALCUNE | POCHI | POCHE | DIVERSI | DIVERSE | MOLTI | MOLTE',
		calendar: {
			months:
				'GENNAIO | FEBBRAIO | MARZO | APRILE | MAGGIO | GIUGNO | LUGLIO | AGOSTO | SETTEMBRE | OTTOBRE | NOVEMBRE | DICEMBRE',
			weekdays:
				'DOMENICA | LUNEDÌ/LUNEDI | MARTEDÌ/MARTEDI | MERCOLEDÌ/MERCOLEDI | GIOVEDÌ/GIOVEDI | VENERDÌ/VENERDI | SABATO',
			dates:
				'{d} {m} {y} | {d} {m} | IL {d} {m} {y} | IL {d} {m} | {m} {y} | {m} DEL {y} | NEL {m} {y} | NEL {m} DEL {y} | IN {m} | A {m}',
		},
	},
	pt: {
		light: {
			dawn: 'AMANHECER | AO AMANHECER | ALVORADA | AURORA | NASCER DO SOL',
			morning: 'MANHÃ | DE MANHÃ | MANHÃ CEDO | FIM DA MANHÃ',
			noon: 'MEIO-DIA | MEIO DIA',
			day: 'DIA | DE DIA | PLENO DIA',
			afternoon: 'TARDE | À TARDE | FIM DE TARDE | FINAL DE TARDE',
			dusk: 'ENTARDECER | AO ENTARDECER | ANOITECER | AO ANOITECER | PÔR DO SOL | PÔR-DO-SOL | CREPÚSCULO',
			night: 'NOITE | À NOITE | DE NOITE | MEIA-NOITE | MEIA NOITE | MADRUGADA | DE MADRUGADA | ALTA NOITE',
		},
		phrases: {
			continuous: 'CONTÍNUO | CONTÍNUA | CONTINUAÇÃO | CONTINUO | LOGO EM SEGUIDA | IMEDIATAMENTE DEPOIS',
			same: 'AO MESMO TEMPO | MESMO TEMPO | ENQUANTO ISSO | MESMO MOMENTO | NO MESMO MOMENTO | SIMULTANEAMENTE',
			moments: 'MOMENTOS DEPOIS | INSTANTES DEPOIS | SEGUNDOS DEPOIS | MOMENTOS MAIS TARDE | UM INSTANTE DEPOIS',
			later: 'MAIS TARDE | POUCO DEPOIS | UM POUCO MAIS TARDE | DEPOIS | MESMO DIA | NO MESMO DIA',
			earlier: 'MAIS CEDO | POUCO ANTES | UM POUCO ANTES | ANTES',
			'later afternoon': 'NAQUELA TARDE',
			'later night': 'NAQUELA NOITE | NAQUELA MESMA NOITE | MESMA NOITE | NA MESMA NOITE | MAIS TARDE NAQUELA NOITE',
			'+1 day': 'NO DIA SEGUINTE | O DIA SEGUINTE | DIA SEGUINTE',
			'+1 day morning': 'NA MANHÃ SEGUINTE | MANHÃ SEGUINTE',
			'+1 day afternoon': 'NA TARDE SEGUINTE',
			'+1 day night': 'NA NOITE SEGUINTE | NOITE SEGUINTE',
			'-1 day': 'NO DIA ANTERIOR | DIA ANTERIOR | NA VÉSPERA',
			'-1 day night': 'NA NOITE ANTERIOR | NOITE ANTERIOR',
			'+2 week': 'QUINZE DIAS DEPOIS | QUINZE DIAS MAIS TARDE',
			'+30 minute': 'MEIA HORA DEPOIS | MEIA HORA MAIS TARDE',
			silent: 'MUITO MAIS TARDE | TEMPOS DEPOIS | MUITO TEMPO DEPOIS | ALGUM TEMPO DEPOIS',
		},
		threads: {
			flashback: 'FLASHBACK | LEMBRANÇA | MEMÓRIA | RECORDAÇÃO',
			'flash-forward': 'FLASHFORWARD | FLASH-FORWARD | PROLEPSE',
			dream: 'SONHO | PESADELO | ALUCINAÇÃO | VISÃO | FANTASIA | DEVANEIO',
			end: 'FIM DO FLASHBACK | FIM FLASHBACK | FIM DO SONHO | FIM DA LEMBRANÇA',
			present: 'PRESENTE | DE VOLTA AO PRESENTE | VOLTA AO PRESENTE | DIAS ATUAIS | ATUALMENTE | TEMPO PRESENTE',
			manner: 'MONTAGEM | MONTAGEM PARALELA',
		},
		back: 'DE VOLTA | VOLTAMOS',
		backTo:
			'DE VOLTA A | DE VOLTA AO | DE VOLTA À | DE VOLTA AOS | DE VOLTA PARA | DE VOLTA PARA O | DE VOLTA PARA A | DE VOLTA EM | DE VOLTA NO | DE VOLTA NA | DE VOLTA COM | VOLTA A | VOLTA AO | VOLTA À | VOLTA PARA | VOLTA PARA O | VOLTA PARA A | VOLTAR A | VOLTAR AO | VOLTAR À | VOLTAR PARA | VOLTAMOS A | VOLTAMOS AO | VOLTAMOS À | VOLTAMOS PARA',
		numbers:
			'DOIS/DUAS | TRÊS | QUATRO | CINCO | SEIS | SETE | OITO | NOVE | DEZ | ONZE | DOZE | QUINZE | VINTE | TRINTA | QUARENTA | CINQUENTA | CEM',
		units: {
			minute: { one: 'UM MINUTO', many: 'MINUTOS' },
			hour: { one: 'UMA HORA', many: 'HORAS' },
			day: { one: 'UM DIA', many: 'DIAS' },
			week: { one: 'UMA SEMANA', many: 'SEMANAS' },
			month: { one: 'UM MÊS', many: 'MESES' },
			year: { one: 'UM ANO', many: 'ANOS' },
		},
		forward: '{} DEPOIS | {} MAIS TARDE',
		backward: '{} ANTES | {} ATRÁS | HÁ {}',
		few: 'ALGUNS | ALGUMAS | VÁRIOS | VÁRIAS | POUCOS | POUCAS | MUITOS | MUITAS',
		calendar: {
			months:
				'JANEIRO | FEVEREIRO | MARÇO | ABRIL | MAIO | JUNHO | JULHO | AGOSTO | SETEMBRO | OUTUBRO | NOVEMBRO | DEZEMBRO',
			weekdays: 'DOMINGO | SEGUNDA-FEIRA | TERÇA-FEIRA | QUARTA-FEIRA | QUINTA-FEIRA | SEXTA-FEIRA | SÁBADO',
			dates:
				'{d} DE {m} DE {y} | {d} DE {m} | EM {d} DE {m} DE {y} | EM {d} DE {m} | {m} DE {y} | {m} {y} | EM {m} DE {y} | EM {m}',
		},
	},
	ru: {
		light: {
			dawn: 'РАССВЕТ | НА РАССВЕТЕ | ВОСХОД | ЗАРЯ',
			morning: 'УТРО | УТРОМ | РАННЕЕ УТРО | РАННИМ УТРОМ | ПОЗДНЕЕ УТРО',
			noon: 'ПОЛДЕНЬ | В ПОЛДЕНЬ',
			day: 'ДЕНЬ | ДНЁМ | ДНЕМ',
			dusk: 'ЗАКАТ | НА ЗАКАТЕ | СУМЕРКИ | В СУМЕРКАХ',
			evening: 'ВЕЧЕР | ВЕЧЕРОМ | РАННИЙ ВЕЧЕР | ПОЗДНИЙ ВЕЧЕР | ПОЗДНО ВЕЧЕРОМ',
			night: 'НОЧЬ | НОЧЬЮ | ПОЛНОЧЬ | В ПОЛНОЧЬ | ПОЗДНЯЯ НОЧЬ | ГЛУБОКАЯ НОЧЬ | ПОЗДНО НОЧЬЮ',
		},
		phrases: {
			continuous: 'НЕПРЕРЫВНО | ПРОДОЛЖЕНИЕ | БЕЗ ПЕРЕРЫВА | СРАЗУ ПОСЛЕ',
			same: 'В ТО ЖЕ ВРЕМЯ | ТОГДА ЖЕ | ОДНОВРЕМЕННО | ТЕМ ВРЕМЕНЕМ | В ЭТО ВРЕМЯ | В ТОТ ЖЕ МОМЕНТ',
			moments: 'МГНОВЕНИЕ СПУСТЯ | МГНОВЕНИЯ СПУСТЯ | СЕКУНДЫ СПУСТЯ | НЕСКОЛЬКО СЕКУНД СПУСТЯ | ЧЕРЕЗ МГНОВЕНИЕ',
			later: 'ПОЗЖЕ | ЧУТЬ ПОЗЖЕ | НЕМНОГО ПОЗЖЕ | ПОТОМ | ТОТ ЖЕ ДЕНЬ | В ТОТ ЖЕ ДЕНЬ | ВСКОРЕ | ПОЗЖЕ В ТОТ ЖЕ ДЕНЬ',
			earlier: 'РАНЬШЕ | ЧУТЬ РАНЬШЕ | НЕМНОГО РАНЬШЕ | НЕЗАДОЛГО ДО ЭТОГО',
			'later evening': 'ТОТ ЖЕ ВЕЧЕР | В ТОТ ЖЕ ВЕЧЕР | ТЕМ ЖЕ ВЕЧЕРОМ',
			'later night': 'ТА ЖЕ НОЧЬ | В ТУ ЖЕ НОЧЬ | ТОЙ ЖЕ НОЧЬЮ',
			'+1 day': 'СЛЕДУЮЩИЙ ДЕНЬ | НА СЛЕДУЮЩИЙ ДЕНЬ | НА ДРУГОЙ ДЕНЬ',
			'+1 day morning': 'СЛЕДУЮЩЕЕ УТРО | НА СЛЕДУЮЩЕЕ УТРО | СЛЕДУЮЩИМ УТРОМ | НАУТРО',
			'+1 day evening': 'СЛЕДУЮЩИЙ ВЕЧЕР | НА СЛЕДУЮЩИЙ ВЕЧЕР | СЛЕДУЮЩИМ ВЕЧЕРОМ',
			'+1 day night': 'СЛЕДУЮЩАЯ НОЧЬ | НА СЛЕДУЮЩУЮ НОЧЬ | СЛЕДУЮЩЕЙ НОЧЬЮ',
			'-1 day': 'НАКАНУНЕ | ПРЕДЫДУЩИЙ ДЕНЬ | ДНЁМ РАНЬШЕ | ДНЕМ РАНЬШЕ',
			'-1 day evening': 'НАКАНУНЕ ВЕЧЕРОМ',
			'-1 day night': 'НАКАНУНЕ НОЧЬЮ | ПРОШЛОЙ НОЧЬЮ',
			'+30 minute': 'ПОЛЧАСА СПУСТЯ | ЧЕРЕЗ ПОЛЧАСА',
			'+0.5 year': 'ПОЛГОДА СПУСТЯ | ЧЕРЕЗ ПОЛГОДА',
			'+? day': 'ДНИ СПУСТЯ',
			'+? year': 'ГОДЫ СПУСТЯ',
			silent: 'СПУСТЯ ВРЕМЯ | НЕКОТОРОЕ ВРЕМЯ СПУСТЯ | ЧЕРЕЗ НЕКОТОРОЕ ВРЕМЯ | СПУСТЯ НЕКОТОРОЕ ВРЕМЯ | МНОГО ПОЗЖЕ',
		},
		threads: {
			flashback: 'ФЛЕШБЭК | ФЛЭШБЭК | ФЛЭШБЕК | ФЛЕШБЕК | ВОСПОМИНАНИЕ | РЕТРОСПЕКЦИЯ | ПРОШЛОЕ',
			'flash-forward': 'ФЛЕШФОРВАРД | ФЛЭШФОРВАРД | БУДУЩЕЕ',
			dream: 'СОН | КОШМАР | ГАЛЛЮЦИНАЦИЯ | ВИДЕНИЕ | ФАНТАЗИЯ',
			end: 'КОНЕЦ ФЛЕШБЭКА | КОНЕЦ ФЛЭШБЭКА | КОНЕЦ ФЛЕШБЕКА | КОНЕЦ СНА | КОНЕЦ ВОСПОМИНАНИЯ',
			present: 'НАСТОЯЩЕЕ ВРЕМЯ | НАШИ ДНИ | В НАШИ ДНИ | ВОЗВРАЩЕНИЕ В НАСТОЯЩЕЕ | НАСТОЯЩЕЕ',
			manner: 'МОНТАЖ | ПАРАЛЛЕЛЬНЫЙ МОНТАЖ',
		},
		back: 'НАЗАД | ВОЗВРАЩЕНИЕ',
		backTo:
			'НАЗАД В | НАЗАД ВО | НАЗАД НА | НАЗАД К | НАЗАД КО | СНОВА В | СНОВА ВО | СНОВА НА | СНОВА У | ВОЗВРАЩЕНИЕ В | ВОЗВРАЩЕНИЕ ВО | ВОЗВРАЩЕНИЕ НА | ВОЗВРАЩЕНИЕ К | ВОЗВРАЩАЕМСЯ В | ВОЗВРАЩАЕМСЯ ВО | ВОЗВРАЩАЕМСЯ НА | ВОЗВРАЩАЕМСЯ К',
		numbers:
			'ДВА/ДВЕ | ТРИ | ЧЕТЫРЕ | ПЯТЬ | ШЕСТЬ | СЕМЬ | ВОСЕМЬ | ДЕВЯТЬ | ДЕСЯТЬ | ОДИННАДЦАТЬ | ДВЕНАДЦАТЬ | ПЯТНАДЦАТЬ | ДВАДЦАТЬ | ТРИДЦАТЬ | СОРОК | ПЯТЬДЕСЯТ | СТО',
		units: {
			minute: { one: 'МИНУТУ | ОДНУ МИНУТУ', many: 'МИНУТЫ | МИНУТ' },
			hour: { one: 'ЧАС | ОДИН ЧАС', many: 'ЧАСА | ЧАСОВ' },
			day: { one: 'ДЕНЬ | ОДИН ДЕНЬ', many: 'ДНЯ | ДНЕЙ' },
			week: { one: 'НЕДЕЛЮ | ОДНУ НЕДЕЛЮ', many: 'НЕДЕЛИ | НЕДЕЛЬ' },
			month: { one: 'МЕСЯЦ | ОДИН МЕСЯЦ', many: 'МЕСЯЦА | МЕСЯЦЕВ' },
			year: { one: 'ГОД | ОДИН ГОД', many: 'ГОДА | ЛЕТ' },
		},
		forward: '{} СПУСТЯ | СПУСТЯ {} | ЧЕРЕЗ {} | {} ПОЗЖЕ',
		backward: '{} НАЗАД | {} ТОМУ НАЗАД | {} РАНЬШЕ | ЗА {} ДО ЭТОГО',
		few: 'НЕСКОЛЬКО | МНОГО',
		calendar: {
			months:
				'ЯНВАРЬ/ЯНВАРЯ/ЯНВАРЕ | ФЕВРАЛЬ/ФЕВРАЛЯ/ФЕВРАЛЕ | МАРТ/МАРТА/МАРТЕ | АПРЕЛЬ/АПРЕЛЯ/АПРЕЛЕ | МАЙ/МАЯ/МАЕ | ИЮНЬ/ИЮНЯ/ИЮНЕ | ИЮЛЬ/ИЮЛЯ/ИЮЛЕ | АВГУСТ/АВГУСТА/АВГУСТЕ | СЕНТЯБРЬ/СЕНТЯБРЯ/СЕНТЯБРЕ | ОКТЯБРЬ/ОКТЯБРЯ/ОКТЯБРЕ | НОЯБРЬ/НОЯБРЯ/НОЯБРЕ | ДЕКАБРЬ/ДЕКАБРЯ/ДЕКАБРЕ',
			weekdays: 'ВОСКРЕСЕНЬЕ | ПОНЕДЕЛЬНИК | ВТОРНИК | СРЕДА | ЧЕТВЕРГ | ПЯТНИЦА | СУББОТА',
			dates:
				'{d} {m} {y} ГОДА | {d} {m} {y} Г | {d} {m} {y} | {d} {m} | {m} {y} ГОДА | {m} {y} Г | {m} {y} | В {m} {y} ГОДА | В {m} {y} | В {m}',
		},
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
		phrases: {
			continuous: '続き',
			same: '同時刻 | 同時',
			'+1 day': '翌日 | 次の日',
			'+1 day morning': '翌朝',
			silent: '数日後',
		},
		threads: { flashback: '回想 | 回想シーン', dream: '夢 | 悪夢 | 幻想', end: '回想終わり', present: '現在 | 現代' },
		numbers: '',
		units: {},
		forward: '',
		backward: '',
		few: '',
	},
};

/** The phrases of a list; none of an empty one. */
export function listed(phrases: string | undefined): readonly string[] {
	return phrases === undefined || phrases === '' ? [] : phrases.split(' | ');
}
