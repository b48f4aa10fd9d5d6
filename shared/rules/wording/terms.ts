/**
 * Words that keep good people from applying, why, and what says the same without that.
 *
 * Masculine-coded words: the published list of D. Gaucher, J. Friesen and A. C. Kay, "Evidence that gendered wording in
 * job advertisements exists and sustains gender inequality", Journal of Personality and Social Psychology 101 (2011).
 * Only those that describe a person are here: the list works with stems ("lead", "decision", "analy…") that a
 * description of sales work cannot do without. The words that the study calls feminine put nobody off in it.
 * The rest are terms that equal-treatment bodies (US EEOC, UK Acas) and style guides advise against.
 */

export type WordingKind =
  | "gendered"
  | "coded"
  | "age"
  | "origin"
  | "health"
  | "private"
  | "fit"
  | "means"
  | "jargon"
  | "demand";

export interface WordingTerm {
  kind: WordingKind;
  reason: string;
  /** Written in lower case, words apart by one space; the plural in s is found too. */
  words: string;
  /** What to write instead; where the words are counted things, the plural after a bar. */
  instead: readonly string[];
  /** Not meant when one of these words follows or stands before. */
  exceptBefore?: readonly string[];
  exceptAfter?: readonly string[];
}

interface Group {
  kind: WordingKind;
  reason: string;
  /** `words = one way | its plural / another way`, one a line. */
  terms: string;
}

const groups: readonly Group[] = [
  {
    kind: "gendered",
    reason: "Names one gender for work that anybody can do.",
    terms: `
      salesman = salesperson
      salesmen = salespeople
      saleswoman = salesperson
      saleswomen = salespeople
      chairman = chair
      chairmen = chairs
      chairwoman = chair
      foreman = supervisor
      foremen = supervisors
      businessman = businessperson
      businessmen = business people
      businesswoman = businessperson
      spokesman = spokesperson
      middleman = go-between
      middlemen = go-betweens
      craftsman = skilled worker
      craftsmanship = skilled work
      workman = worker
      workmen = workers
      handyman = technician
      repairman = technician
      deliveryman = courier
      frontman = public face
      right hand man = right hand
      best man for the job = best person for the job
      man for the job = person for the job
      key man = key person
      manpower = people
      man hour = working hour | working hours
      man day = working day | working days
      man month = working month | working months
      manned = staffed
      unmanned = unstaffed
      mankind = people
      man up = take responsibility
      sportsmanship = fair play
      brotherhood = community
      guy = person | people
      girl = person | people
      lady = person
      ladies = people
      gentleman = person
      gentlemen = people
      hostess = host
      alpha male = leader
      alpha = leading`,
  },
  {
    kind: "coded",
    reason:
      "In the study behind this list, fewer women felt they belonged where ads spoke like this.",
    terms: `
      aggressive = persistent
      aggressively = persistently
      aggressiveness = persistence
      dominate = lead
      dominating = leading
      dominance = a leading place
      dominant = leading
      assertive = clear
      assertively = clearly
      assertiveness = clarity
      fearless = calm under pressure
      fearlessly = calmly
      headstrong = persistent
      stubborn = persistent
      outspoken = open
      reckless = quick to act
      fighter = persistent person | persistent people
      fighting spirit = persistence
      fight = work
      fighting = working
      battle = work
      ambitious = motivated
      adventurous = curious
      athletic = active
      superior = very good
      boastful = confident
      greedy = motivated
      hostile = difficult
      impulsive = quick to act
      self reliant = able to work alone
      self sufficient = able to work alone
      competitive = keen`,
  },
  {
    kind: "jargon",
    reason: "A slogan, not a skill: many who could do the work do not see themselves in it.",
    terms: `
      rockstar = expert | experts
      rock star = expert | experts
      ninja = expert | experts
      guru = expert | experts
      wizard = expert | experts
      jedi = expert | experts
      unicorn = generalist | generalists
      superstar = experienced person | experienced people
      super star = experienced person | experienced people
      all star = experienced person | experienced people
      superhero = experienced person | experienced people
      hero = capable person
      heroes = capable people
      warrior = persistent person | persistent people
      gladiator = persistent person | persistent people
      shark = persistent person | persistent people
      a player = capable person | capable people
      top gun = experienced person
      heavy hitter = experienced person | experienced people
      go getter = person who takes the first step | people who take the first step
      self starter = person who starts without being told | people who start without being told
      game changer = improvement | improvements
      hunter = new-business seller
      killer instinct = feel for the right moment
      killer = very good
      crush it = do well
      crushing it = doing well
      kill it = do well
      crush = reach
      hustle = work steadily
      hustler = persistent person | persistent people
      beast mode = full attention
      hungry = motivated
      thick skin = calm after a no
      thick skinned = calm after a no
      wear many hats = take on different tasks
      wears many hats = takes on different tasks
      wearing many hats = taking on different tasks
      tribe = team
      evangelist = advocate | advocates
      spirit animal = favourite
      powwow = meeting | meetings`,
  },
  {
    kind: "private",
    reason: "Asks for a life with nothing beside the job, which shuts out parents and carers.",
    terms: `
      work hard play hard = work with focus and finish on time
      work hard and play hard = work with focus and finish on time
      always on = reachable in working hours
      24 7 = in agreed hours
      round the clock = in agreed hours
      no nine to five = with agreed hours
      whatever it takes = what was agreed
      like a family = like a good team
      one big family = a good team
      we are a family = we are a team
      family man = person | people
      no family ties = free to travel as agreed
      unmarried = free to travel as agreed
      friday beer = team event | team events
      beer pong = team events`,
  },
  {
    kind: "fit",
    reason: "A feeling about who is like us. Say how you work, and judge that.",
    terms: `
      culture fit = good addition to how we work
      cultural fit = good addition to how we work`,
  },
  {
    kind: "means",
    reason:
      "Shuts out those who cannot drive or own no car; the work needs somebody who gets there.",
    terms: `
      must have own car = can travel to customers
      must have a car = can travel to customers
      must own a car = can travel to customers
      own a car = can travel to customers
      own car = way of travelling to customers
      own vehicle = way of travelling to customers
      driving licence = way of travelling to customers
      driving license = way of travelling to customers
      driver licence = way of travelling to customers
      driver license = way of travelling to customers
      drivers licence = way of travelling to customers
      drivers license = way of travelling to customers`,
  },
  {
    kind: "age",
    reason:
      "Speaks of an age instead of a skill; in many countries that is unlawful in an advertisement.",
    terms: `
      young and dynamic = motivated
      young dynamic = motivated
      young at heart = curious
      young = curious
      younger = newer
      youthful = lively
      youngster = newcomer | newcomers
      energetic = motivated
      energetically = with persistence
      high energy = motivated
      boundless energy = persistence
      digital native = person at home with digital tools | people at home with digital tools
      tech savvy = at home with our tools
      recent graduate = person new to this work | people new to this work
      recent college graduate = person new to this work | people new to this work
      recent university graduate = person new to this work | people new to this work
      new graduate = person new to this work | people new to this work
      fresh graduate = person new to this work | people new to this work
      recent grad = person new to this work | people new to this work
      new grad = person new to this work | people new to this work
      fresh out of school = new to this work
      fresh out of college = new to this work
      fresh out of university = new to this work
      school leaver = person new to this work | people new to this work
      mature person = experienced person
      mature individual = experienced person
      mature candidate = experienced person | experienced people
      overqualified = experienced
      old school = traditional
      millennial = person | people
      gen z = newcomers`,
  },
  {
    kind: "origin",
    reason: "Asks where somebody comes from; what the work needs is a skill that can be shown.",
    terms: `
      native speaker = confident speaker | confident speakers
      native level = very good
      native fluency = fluency
      native proficiency = fluency
      native english = fluent English
      native german = fluent German
      native french = fluent French
      native spanish = fluent Spanish
      mother tongue = spoken fluently
      first language = spoken fluently
      accent free = easy to understand
      without an accent = easy to understand
      without accent = easy to understand
      no accent = easy to understand
      perfect english = clear English
      flawless english = clear English
      citizens only = people with the right to work here
      citizen only = people with the right to work here
      nationals only = people with the right to work here
      citizenship = right to work here
      ivy league = recognised
      russell group = recognised
      top university = recognised training
      top tier university = recognised training
      elite university = recognised training
      pedigree = record
      gypsy = traveller
      blacklist = blocklist | blocklists
      whitelist = allowlist | allowlists
      master slave = primary and replica`,
  },
  {
    kind: "health",
    reason:
      "Shuts out people with a disability or an illness who can do the work, with an adjustment if need be.",
    terms: `
      able bodied = able to do the tasks named here
      physically fit = able to do the tasks named here
      in good health = able to do the tasks named here
      perfect health = ability to do the tasks named here
      good health = ability to do the tasks named here
      clean bill of health = ability to do the tasks named here
      handicapped = disabled
      wheelchair bound = using a wheelchair
      normal person = person
      crazy = unusual
      insane = unusual
      psycho = difficult person
      lame = weak
      tone deaf = careless
      sanity check = check | checks
      ocd = careful
      well groomed = neat
      clean shaven = neat
      good looking = friendly
      attractive person = friendly person
      attractive appearance = neat appearance
      stamina = persistence`,
  },
  {
    kind: "demand",
    reason:
      "Few meet this to the letter, and some stay away who do everything else: ask for what the work needs.",
    terms: `
      perfectionist = careful person | careful people
      perfectionism = care
      world class = very good
      best in class = very good
      second to none = very good
      top 1 = very good
      top 5 = very good`,
  },
];

const exceptions: Readonly<Record<string, Pick<WordingTerm, "exceptBefore" | "exceptAfter">>> = {
  alpha: { exceptBefore: ["test", "tests", "testing", "version", "release", "phase", "channel"] },
  competitive: {
    exceptBefore:
      "salary salaries pay base package rate rates compensation benefit benefits wage wages price prices pricing offer offers market markets tender tenders bid bids bidding advantage analysis situation field deal deals comparison".split(
        " ",
      ),
  },
  hostile: { exceptBefore: ["takeover"] },
  superior: { exceptBefore: ["product", "products", "court"] },
  dominant: { exceptBefore: ["supplier", "market", "design"] },
  young: { exceptBefore: ["company", "companies", "market", "business", "businesses", "product"] },
  younger: {
    exceptBefore: ["company", "companies", "market", "business", "businesses", "product"],
  },
  hunter: { exceptBefore: ["street", "valley"] },
  crush: { exceptBefore: ["resistant"] },
  killer: { exceptBefore: ["whale", "whales"] },
  unicorn: { exceptBefore: ["company", "companies", "startup", "startups"] },
  "always on": { exceptBefore: ["time", "the", "a", "hand", "target", "top", "your", "our"] },
  wizard: { exceptAfter: ["setup", "installation", "configuration"] },
  citizenship: { exceptAfter: ["corporate"] },
  "first language": { exceptAfter: ["programming"] },
  "a player": { exceptBefore: ["in"] },
  "round the clock": { exceptBefore: ["support", "service", "monitoring", "cover"] },
  "24 7": { exceptBefore: ["support", "service", "monitoring", "operation", "operations"] },
  pedigree: { exceptBefore: ["livestock", "dogs", "cattle"] },
  fight: { exceptBefore: ["fraud", "fire", "fires", "crime"] },
  fighting: { exceptBefore: ["fraud", "fire", "fires", "crime"] },
};

/** Every term, its group's reason with it. */
export const wordingTerms: readonly WordingTerm[] = groups.flatMap(({ kind, reason, terms }) =>
  terms
    .trim()
    .split("\n")
    .map((line) => {
      const [words = "", instead = ""] = line.split(" = ").map((part) => part.trim());
      return { kind, reason, words, instead: instead.split(" / "), ...exceptions[words] };
    }),
);
