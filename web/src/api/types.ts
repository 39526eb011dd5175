/** The API's requests and answers. Written by scripts/build-api-types.ts from the OpenAPI document: do not edit. */
export interface Api {
  /** A user’s API tokens */
  'GET /users/{name}/tokens': {
    path: {
      name: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: ({
      id: number;
      user: string;
      name: string;
      scopes: (string)[];
      createdAt: string;
      expiresAt: string | null;
    })[];
  };
  /** Actors named in incidents, those in most incidents first */
  'GET /actors': {
    path: Record<string, never>;
    query: {
      q?: string;
      limit?: number;
    };
    body: undefined;
    answer: ({
      name: string;
      incidents: number;
      perpetrator: number;
      target: number;
      participant: number;
      blamed: number;
      admitted: number;
      denied: number;
    })[];
  };
  /** Adds a comment */
  'POST /incidents/{id}/comments': {
    path: {
      id: string;
    };
    query: Record<string, never>;
    body: {
      body: string;
    };
    answer: {
      id: number;
      author: string;
      at: string;
      body: string;
      subject: string;
    };
  };
  /** Adds a user */
  'POST /users': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: {
      name: string;
      role: "viewer" | "annotator" | "reviewer" | "admin";
      password: string;
    };
    answer: {
      id: number;
    };
  };
  /** Adds reports given as JSON */
  'POST /ingest/reports': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: {
      reports: ({
        title?: string | null;
        published?: string | null;
        outlet?: string | null;
        url?: string | null;
        language?: string | null;
        collection?: string | null;
        id?: string;
        text: string;
      })[];
    };
    answer: {
      added: number;
      revised: number;
      unchanged: number;
      otherLanguages: number;
      failures: ({
        input: string;
        message: string;
      })[];
      skipped: (string)[];
      reports: (string)[];
    };
  };
  /** Adds uploaded files (multipart) */
  'POST /ingest/files': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      added: number;
      revised: number;
      unchanged: number;
      otherLanguages: number;
      failures: ({
        input: string;
        message: string;
      })[];
      skipped: (string)[];
      reports: (string)[];
    };
  };
  /** All incidents of a filter, short: for a map and a timeline */
  'GET /incidents/marks': {
    path: Record<string, never>;
    query: {
      from?: string;
      to?: string;
      q?: string;
      place?: string;
      km?: number;
      country?: string;
      near?: string;
      bbox?: string;
      actor?: string;
      weapon?: string;
      type?: string;
      verdict?: string;
      status?: string;
      assignedTo?: string;
    };
    body: undefined;
    answer: ({
      id: string;
      label: string;
      date: string | null;
      lat: number | null;
      lon: number | null;
      precision: string | null;
      country: string | null;
      low: number | null;
      best: number | null;
      high: number | null;
      verdict: string | null;
    })[];
  };
  /** All users */
  'GET /users': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ({
      id: number;
      name: string;
      role: "viewer" | "annotator" | "reviewer" | "admin";
      login: "password" | "oidc" | "none";
      removed: boolean;
      createdAt: string;
      tokens: number;
    })[];
  };
  /** Changes as a stream of server-sent events */
  'GET /events': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Changes how a feed is watched; `now` has it looked at at once */
  'PATCH /feeds/{id}': {
    path: {
      id: number;
    };
    query: Record<string, never>;
    body: {
      watched?: boolean;
      everyMinutes?: number;
      now?: boolean;
    };
    answer: undefined;
  };
  /** Changes role or password, removes a user or brings one back */
  'PATCH /users/{name}': {
    path: {
      name: string;
    };
    query: Record<string, never>;
    body: {
      role?: "viewer" | "annotator" | "reviewer" | "admin";
      password?: string;
      removed?: boolean;
    };
    answer: undefined;
  };
  /** Comes back from the provider’s log-in */
  'GET /session/oidc/callback': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Comments on an incident, a report or a claim */
  'POST /comments': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: {
      on: {
        incident: string;
      } | {
        report: string;
      } | {
        claim: {
          text: string;
          kind: "casualties" | "responsibility" | "event";
          effect: "killed" | "wounded" | "missing" | "captured" | "displaced" | "killed-or-wounded" | null;
          start: number;
          end: number;
          in?: "text" | "title";
        };
      };
      body: string;
    };
    answer: {
      id: number;
      author: string;
      at: string;
      body: string;
      subject: string;
    };
  };
  /** Comments on one incident or one report, oldest first */
  'GET /comments': {
    path: Record<string, never>;
    query: {
      incident?: string;
      report?: string;
    };
    body: undefined;
    answer: ({
      id: number;
      author: string;
      at: string;
      body: string;
      subject: string;
    })[];
  };
  /** Decisions of everybody, newest first; undone and overruled ones too */
  'GET /decisions': {
    path: Record<string, never>;
    query: {
      kind?: "merge-incidents" | "split-incident" | "relink-claims" | "merge-actors" | "split-actor" | "mark-copy" | "unmark-copy" | "review-claim" | "annotate-claim" | "grade-incident";
      author?: string;
      text?: string;
      overruled?: string;
      standing?: string;
      limit?: number;
      cursor?: string;
    };
    body: undefined;
    answer: {
      items: ({
        id: number;
        kind: string;
        body: Record<string, unknown>;
        author: string;
        role: string;
        at: string;
        reason: string | null;
        incidentId: string | null;
        undoneAt: string | null;
        undoneBy: string | null;
        overrules: number | null;
        overruledBy: number | null;
      })[];
      next: string | null;
    };
  };
  /** Ends a token of one’s own; of anybody for an administrator */
  'DELETE /tokens/{id}': {
    path: {
      id: number;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Feeds that are known, and how they are watched */
  'GET /feeds': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ({
      id: number;
      url: string;
      title: string | null;
      watched: boolean;
      everyMinutes: number;
      checkedAt: string | null;
      nextAt: string | null;
      items: number;
      failure: string | null;
      addedBy: string | null;
    })[];
  };
  /** Fetches pages and feeds, politely, and adds what stands there */
  'POST /ingest/addresses': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: {
      urls: (string)[];
    };
    answer: {
      added: number;
      revised: number;
      unchanged: number;
      otherLanguages: number;
      failures: ({
        input: string;
        message: string;
      })[];
      skipped: (string)[];
      reports: (string)[];
    };
  };
  /** Forgets a feed; the reports that came by it stay */
  'DELETE /feeds/{id}': {
    path: {
      id: number;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Has failed readings tried again, all when no report is named */
  'POST /queue/retry': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: {
      reports?: (string)[];
    };
    answer: {
      queued: number;
    };
  };
  /** Has this version read again what others have read */
  'POST /reread': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      from: Record<string, number>;
    };
  };
  /** How many incidents have which verdict, type, status, country, place, actor and weapon */
  'GET /incidents/facets': {
    path: Record<string, never>;
    query: {
      from?: string;
      to?: string;
      q?: string;
      place?: string;
      km?: number;
      country?: string;
      near?: string;
      bbox?: string;
      actor?: string;
      weapon?: string;
      type?: string;
      verdict?: string;
      status?: string;
      assignedTo?: string;
    };
    body: undefined;
    answer: {
      verdict: ({
        value: string;
        count: number;
      })[];
      type: ({
        value: string;
        count: number;
      })[];
      status: ({
        value: string;
        count: number;
      })[];
      country: ({
        value: string;
        count: number;
      })[];
      place: ({
        value: string;
        count: number;
      })[];
      actor: ({
        value: string;
        count: number;
      })[];
      weapon: ({
        value: string;
        count: number;
      })[];
    };
  };
  /** How many reports wait, were read, were kept unread, failed */
  'GET /queue': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: Record<string, number>;
  };
  /** How people log in here: with a password, and through which provider */
  'GET /session/ways': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      password: boolean;
      oidc: string | null;
    };
  };
  /** Incidents in one of the field’s formats */
  'GET /exports/{format}': {
    path: {
      format: string;
    };
    query: {
      from?: string;
      to?: string;
      q?: string;
      place?: string;
      km?: number;
      country?: string;
      near?: string;
      bbox?: string;
      actor?: string;
      weapon?: string;
      type?: string;
      verdict?: string;
      status?: string;
      assignedTo?: string;
      id?: string;
      withoutSensitive?: string;
      policy?: "median-of-origins" | "lowest" | "reliable-range" | "min-max-by-grading" | "two-source" | "recent-majority-lowest";
      file?: number;
    };
    body: undefined;
    answer: undefined;
  };
  /** Incidents, filtered, a page at a time */
  'GET /incidents': {
    path: Record<string, never>;
    query: {
      from?: string;
      to?: string;
      q?: string;
      place?: string;
      km?: number;
      country?: string;
      near?: string;
      bbox?: string;
      actor?: string;
      weapon?: string;
      type?: string;
      verdict?: string;
      status?: string;
      assignedTo?: string;
      limit?: number;
      cursor?: string;
      order?: "date" | "updated" | "killed";
    };
    body: undefined;
    answer: {
      items: ({
        id: string;
        label: string;
        type: string;
        dateFrom: string | null;
        dateTo: string | null;
        edtf: string | null;
        country: string | null;
        admin1: string | null;
        place: string | null;
        lat: number | null;
        lon: number | null;
        precision: string | null;
        killed: {
          low: number | null;
          best: number | null;
          high: number | null;
          open: boolean;
        };
        wounded: {
          low: number | null;
          best: number | null;
          high: number | null;
          open: boolean;
        };
        verdict: string | null;
        tollVerdict: string | null;
        contested: number;
        origins: number;
        reports: number;
        actors: (string)[];
        status: string;
        assignedTo: string | null;
        updatedAt: string;
      })[];
      next: string | null;
    };
  };
  /** Inputs that could not be read and were not settled since */
  'GET /ingest/failures': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ({
      input: string;
      message: string;
      at: string;
      attempts: number;
      retry: boolean;
    })[];
  };
  /** Leaves for the provider’s log-in */
  'GET /session/oidc': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Logs in with name and password */
  'POST /session': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: {
      name: string;
      password: string;
    };
    answer: {
      name: string;
      role: string;
      mode: "local" | "users";
    };
  };
  /** Logs out */
  'DELETE /session': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Makes a decision: merge-incidents, split-incident, relink-claims, merge-actors, split-actor, mark-copy, unmark-copy, review-claim, annotate-claim, grade-incident */
  'POST /decisions': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: {
      kind: "merge-incidents" | "split-incident" | "relink-claims" | "merge-actors" | "split-actor" | "mark-copy" | "unmark-copy" | "review-claim" | "annotate-claim" | "grade-incident";
      body: Record<string, unknown>;
      reason?: string | null;
      incidentId?: string | null;
    };
    answer: {
      id: number;
      kind: string;
      body: Record<string, unknown>;
      author: string;
      role: string;
      at: string;
      reason: string | null;
      incidentId: string | null;
      undoneAt: string | null;
      undoneBy: string | null;
      overrules: number | null;
      overruledBy: number | null;
    };
  };
  /** Makes a redacted copy; the original stays, marked sensitive */
  'POST /reports/{id}/redactions': {
    path: {
      id: string;
    };
    query: Record<string, never>;
    body: {
      text?: ([number, number])[];
      title?: ([number, number])[];
      reason: string;
    };
    answer: {
      id: string;
    };
  };
  /** Makes an API token; its secret is shown this once */
  'POST /tokens': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: {
      name: string;
      scopes: ("read" | "ingest" | "review" | "export" | "admin")[];
      days?: number | null;
    };
    answer: {
      secret: string;
    };
  };
  /** Marks a report sensitive; taking the mark away needs a reviewer */
  'PATCH /reports/{id}': {
    path: {
      id: string;
    };
    query: Record<string, never>;
    body: {
      sensitive: boolean;
      reason?: string | null;
    };
    answer: undefined;
  };
  /** One incident with its claims, reports, decisions and comments */
  'GET /incidents/{id}': {
    path: {
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: {
      incident: {
        id: string;
        label: string;
        type: string;
        date: {
          edtf: string;
          precision: "day" | "range" | "month" | "year" | "unknown";
        } | null;
        place: {
          name: string;
          geonameId: number | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
        } | null;
        actors: ({
          name: string;
          role: "perpetrator" | "target" | "participant" | "other";
          stances: Record<string, (string)[]>;
        })[];
        weapons: ({
          type: string;
          count: number | null;
        })[];
        reports: (string)[];
        claims: (string)[];
        points: ({
          attribute: string;
          victims: string | null;
          low: number | null;
          best: number | null;
          high: number | null;
          open: boolean;
          policy: string;
          verdict: "single-source" | "agreed" | "compatible" | "updated" | "contested";
          origins: number;
          positions: ({
            low: number | null;
            high: number | null;
            origin: string;
            claims: (string)[];
            asOf: string | null;
          } | {
            stance: "affirmed" | "denied";
            value: string | null;
            origin: string;
            claims: (string)[];
          })[];
          relations: ({
            a: string;
            b: string;
            relation: "equal" | "refines" | "compatible" | "part" | "update" | "revision" | "contradicts";
            why?: string;
          })[];
          voices?: ({
            origin: string;
            why: string;
            claims: (string)[];
          })[];
          timeline?: ({
            origin: string | null;
            asOf: string | null;
            low: number | null;
            high: number | null;
            status: "current" | "superseded" | "retracted";
            claims: (string)[];
          })[];
          basis?: {
            chosen: (string)[];
            left: ({
              claim: string;
              why: string;
            })[];
            rule: string;
          };
        })[];
      };
      status: string;
      assignedTo: string | null;
      version: number;
      updatedAt: string;
      claims: ({
        id: string;
        report: string;
        in: "text" | "title";
        start: number;
        end: number;
        quote: string;
        sentence: [number, number];
        sources: ({
          id: string;
          name: string;
          kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
          start: number;
          end: number;
          in?: "text" | "title";
          with?: (string)[];
        })[];
        cue: [number, number] | null;
        certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
        status: "current" | "superseded" | "retracted";
        when: {
          edtf: string;
          text: string;
        } | null;
        where: {
          name: string;
          geonameId: number | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
        } | null;
        incident: string | null;
        agreement: string | null;
        rule: string;
        kind: "casualties";
        effect: "killed" | "wounded" | "missing" | "captured" | "displaced" | "killed-or-wounded";
        count: {
          low: number | null;
          high: number | null;
          bound: "exact" | "at least" | "more than" | "about" | "nearly" | "up to" | "fewer than" | "range" | "dozens" | "scores" | "tens" | "hundreds" | "thousands" | "several" | "some" | "unspecified" | "none";
          text: string;
        };
        victims: {
          text: string;
          category: "civilian" | "military" | "militant" | "police" | "journalist" | "medic" | "aid-worker" | "child" | "woman" | "mixed" | "unspecified";
          affiliation: string | null;
        };
        partOf: string | null;
        scope: "incident" | "cumulative";
        by: string | null;
      } | {
        id: string;
        report: string;
        in: "text" | "title";
        start: number;
        end: number;
        quote: string;
        sentence: [number, number];
        sources: ({
          id: string;
          name: string;
          kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
          start: number;
          end: number;
          in?: "text" | "title";
          with?: (string)[];
        })[];
        cue: [number, number] | null;
        certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
        status: "current" | "superseded" | "retracted";
        when: {
          edtf: string;
          text: string;
        } | null;
        where: {
          name: string;
          geonameId: number | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
        } | null;
        incident: string | null;
        agreement: string | null;
        rule: string;
        kind: "responsibility";
        stance: "blames" | "suspects" | "claims" | "admits" | "denies";
        actor: string;
      } | {
        id: string;
        report: string;
        in: "text" | "title";
        start: number;
        end: number;
        quote: string;
        sentence: [number, number];
        sources: ({
          id: string;
          name: string;
          kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
          start: number;
          end: number;
          in?: "text" | "title";
          with?: (string)[];
        })[];
        cue: [number, number] | null;
        certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
        status: "current" | "superseded" | "retracted";
        when: {
          edtf: string;
          text: string;
        } | null;
        where: {
          name: string;
          geonameId: number | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
        } | null;
        incident: string | null;
        agreement: string | null;
        rule: string;
        kind: "event";
        type: "attack" | "target" | "halt" | "notify" | "intent" | "regret" | "accuse" | "condemn" | "reject" | "demand" | "meet" | "statement" | "threaten" | "investigate" | "agree" | "violate" | "undermine" | "support" | "seize" | "control" | "aid" | "obstruct-aid";
        agent: string | null;
        recipient: string | null;
        weapons: ({
          type: string;
          count: number | null;
        })[];
        timing: "before" | "during" | "after" | null;
        plover: string;
        acled: string | null;
      })[];
      reports: ({
        id: string;
        title: string | null;
        outlet: string | null;
        published: string | null;
        url: string | null;
        revision: number;
        sensitive: boolean;
        sha256: string;
        copyOf: string | null;
      })[];
      decisions: ({
        id: number;
        kind: string;
        body: Record<string, unknown>;
        author: string;
        role: string;
        at: string;
        reason: string | null;
        incidentId: string | null;
        undoneAt: string | null;
        undoneBy: string | null;
        overrules: number | null;
        overruledBy: number | null;
      })[];
      comments: ({
        id: number;
        author: string;
        at: string;
        body: string;
        subject: string;
        claim: string | null;
        report: string | null;
      })[];
      grade: string | null;
      asRead: Record<string, {
          id: string;
          report: string;
          in: "text" | "title";
          start: number;
          end: number;
          quote: string;
          sentence: [number, number];
          sources: ({
            id: string;
            name: string;
            kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
            start: number;
            end: number;
            in?: "text" | "title";
            with?: (string)[];
          })[];
          cue: [number, number] | null;
          certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
          status: "current" | "superseded" | "retracted";
          when: {
            edtf: string;
            text: string;
          } | null;
          where: {
            name: string;
            geonameId: number | null;
            country: string | null;
            admin1: string | null;
            lat: number | null;
            lon: number | null;
            precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
          } | null;
          incident: string | null;
          agreement: string | null;
          rule: string;
          kind: "casualties";
          effect: "killed" | "wounded" | "missing" | "captured" | "displaced" | "killed-or-wounded";
          count: {
            low: number | null;
            high: number | null;
            bound: "exact" | "at least" | "more than" | "about" | "nearly" | "up to" | "fewer than" | "range" | "dozens" | "scores" | "tens" | "hundreds" | "thousands" | "several" | "some" | "unspecified" | "none";
            text: string;
          };
          victims: {
            text: string;
            category: "civilian" | "military" | "militant" | "police" | "journalist" | "medic" | "aid-worker" | "child" | "woman" | "mixed" | "unspecified";
            affiliation: string | null;
          };
          partOf: string | null;
          scope: "incident" | "cumulative";
          by: string | null;
        } | {
          id: string;
          report: string;
          in: "text" | "title";
          start: number;
          end: number;
          quote: string;
          sentence: [number, number];
          sources: ({
            id: string;
            name: string;
            kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
            start: number;
            end: number;
            in?: "text" | "title";
            with?: (string)[];
          })[];
          cue: [number, number] | null;
          certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
          status: "current" | "superseded" | "retracted";
          when: {
            edtf: string;
            text: string;
          } | null;
          where: {
            name: string;
            geonameId: number | null;
            country: string | null;
            admin1: string | null;
            lat: number | null;
            lon: number | null;
            precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
          } | null;
          incident: string | null;
          agreement: string | null;
          rule: string;
          kind: "responsibility";
          stance: "blames" | "suspects" | "claims" | "admits" | "denies";
          actor: string;
        } | {
          id: string;
          report: string;
          in: "text" | "title";
          start: number;
          end: number;
          quote: string;
          sentence: [number, number];
          sources: ({
            id: string;
            name: string;
            kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
            start: number;
            end: number;
            in?: "text" | "title";
            with?: (string)[];
          })[];
          cue: [number, number] | null;
          certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
          status: "current" | "superseded" | "retracted";
          when: {
            edtf: string;
            text: string;
          } | null;
          where: {
            name: string;
            geonameId: number | null;
            country: string | null;
            admin1: string | null;
            lat: number | null;
            lon: number | null;
            precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
          } | null;
          incident: string | null;
          agreement: string | null;
          rule: string;
          kind: "event";
          type: "attack" | "target" | "halt" | "notify" | "intent" | "regret" | "accuse" | "condemn" | "reject" | "demand" | "meet" | "statement" | "threaten" | "investigate" | "agree" | "violate" | "undermine" | "support" | "seize" | "control" | "aid" | "obstruct-aid";
          agent: string | null;
          recipient: string | null;
          weapons: ({
            type: string;
            count: number | null;
          })[];
          timing: "before" | "during" | "after" | null;
          plover: string;
          acled: string | null;
        }>;
      rejected: ({
        id: string;
        report: string;
        in: "text" | "title";
        start: number;
        end: number;
        quote: string;
        sentence: [number, number];
        sources: ({
          id: string;
          name: string;
          kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
          start: number;
          end: number;
          in?: "text" | "title";
          with?: (string)[];
        })[];
        cue: [number, number] | null;
        certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
        status: "current" | "superseded" | "retracted";
        when: {
          edtf: string;
          text: string;
        } | null;
        where: {
          name: string;
          geonameId: number | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
        } | null;
        incident: string | null;
        agreement: string | null;
        rule: string;
        kind: "casualties";
        effect: "killed" | "wounded" | "missing" | "captured" | "displaced" | "killed-or-wounded";
        count: {
          low: number | null;
          high: number | null;
          bound: "exact" | "at least" | "more than" | "about" | "nearly" | "up to" | "fewer than" | "range" | "dozens" | "scores" | "tens" | "hundreds" | "thousands" | "several" | "some" | "unspecified" | "none";
          text: string;
        };
        victims: {
          text: string;
          category: "civilian" | "military" | "militant" | "police" | "journalist" | "medic" | "aid-worker" | "child" | "woman" | "mixed" | "unspecified";
          affiliation: string | null;
        };
        partOf: string | null;
        scope: "incident" | "cumulative";
        by: string | null;
      } | {
        id: string;
        report: string;
        in: "text" | "title";
        start: number;
        end: number;
        quote: string;
        sentence: [number, number];
        sources: ({
          id: string;
          name: string;
          kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
          start: number;
          end: number;
          in?: "text" | "title";
          with?: (string)[];
        })[];
        cue: [number, number] | null;
        certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
        status: "current" | "superseded" | "retracted";
        when: {
          edtf: string;
          text: string;
        } | null;
        where: {
          name: string;
          geonameId: number | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
        } | null;
        incident: string | null;
        agreement: string | null;
        rule: string;
        kind: "responsibility";
        stance: "blames" | "suspects" | "claims" | "admits" | "denies";
        actor: string;
      } | {
        id: string;
        report: string;
        in: "text" | "title";
        start: number;
        end: number;
        quote: string;
        sentence: [number, number];
        sources: ({
          id: string;
          name: string;
          kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
          start: number;
          end: number;
          in?: "text" | "title";
          with?: (string)[];
        })[];
        cue: [number, number] | null;
        certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
        status: "current" | "superseded" | "retracted";
        when: {
          edtf: string;
          text: string;
        } | null;
        where: {
          name: string;
          geonameId: number | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
        } | null;
        incident: string | null;
        agreement: string | null;
        rule: string;
        kind: "event";
        type: "attack" | "target" | "halt" | "notify" | "intent" | "regret" | "accuse" | "condemn" | "reject" | "demand" | "meet" | "statement" | "threaten" | "investigate" | "agree" | "violate" | "undermine" | "support" | "seize" | "control" | "aid" | "obstruct-aid";
        agent: string | null;
        recipient: string | null;
        weapons: ({
          type: string;
          count: number | null;
        })[];
        timing: "before" | "during" | "after" | null;
        plover: string;
        acled: string | null;
      })[];
    };
  };
  /** One report: text, claims, revisions; ?revision=N for an older text */
  'GET /reports/{id}': {
    path: {
      id: string;
    };
    query: {
      revision?: number;
    };
    body: undefined;
    answer: {
      id: string;
      title: string | null;
      outlet: string | null;
      published: string | null;
      url: string | null;
      language: string | null;
      state: string;
      failure: string | null;
      revision: number;
      sensitive: boolean;
      redactionOf: string | null;
      retrievedAt: string;
      text: string;
      sha256: string;
      byline: string | null;
      agency: string | null;
      hasOriginal: boolean;
      claims: ({
        id: string;
        report: string;
        in: "text" | "title";
        start: number;
        end: number;
        quote: string;
        sentence: [number, number];
        sources: ({
          id: string;
          name: string;
          kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
          start: number;
          end: number;
          in?: "text" | "title";
          with?: (string)[];
        })[];
        cue: [number, number] | null;
        certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
        status: "current" | "superseded" | "retracted";
        when: {
          edtf: string;
          text: string;
        } | null;
        where: {
          name: string;
          geonameId: number | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
        } | null;
        incident: string | null;
        agreement: string | null;
        rule: string;
        kind: "casualties";
        effect: "killed" | "wounded" | "missing" | "captured" | "displaced" | "killed-or-wounded";
        count: {
          low: number | null;
          high: number | null;
          bound: "exact" | "at least" | "more than" | "about" | "nearly" | "up to" | "fewer than" | "range" | "dozens" | "scores" | "tens" | "hundreds" | "thousands" | "several" | "some" | "unspecified" | "none";
          text: string;
        };
        victims: {
          text: string;
          category: "civilian" | "military" | "militant" | "police" | "journalist" | "medic" | "aid-worker" | "child" | "woman" | "mixed" | "unspecified";
          affiliation: string | null;
        };
        partOf: string | null;
        scope: "incident" | "cumulative";
        by: string | null;
      } | {
        id: string;
        report: string;
        in: "text" | "title";
        start: number;
        end: number;
        quote: string;
        sentence: [number, number];
        sources: ({
          id: string;
          name: string;
          kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
          start: number;
          end: number;
          in?: "text" | "title";
          with?: (string)[];
        })[];
        cue: [number, number] | null;
        certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
        status: "current" | "superseded" | "retracted";
        when: {
          edtf: string;
          text: string;
        } | null;
        where: {
          name: string;
          geonameId: number | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
        } | null;
        incident: string | null;
        agreement: string | null;
        rule: string;
        kind: "responsibility";
        stance: "blames" | "suspects" | "claims" | "admits" | "denies";
        actor: string;
      } | {
        id: string;
        report: string;
        in: "text" | "title";
        start: number;
        end: number;
        quote: string;
        sentence: [number, number];
        sources: ({
          id: string;
          name: string;
          kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
          start: number;
          end: number;
          in?: "text" | "title";
          with?: (string)[];
        })[];
        cue: [number, number] | null;
        certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
        status: "current" | "superseded" | "retracted";
        when: {
          edtf: string;
          text: string;
        } | null;
        where: {
          name: string;
          geonameId: number | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
        } | null;
        incident: string | null;
        agreement: string | null;
        rule: string;
        kind: "event";
        type: "attack" | "target" | "halt" | "notify" | "intent" | "regret" | "accuse" | "condemn" | "reject" | "demand" | "meet" | "statement" | "threaten" | "investigate" | "agree" | "violate" | "undermine" | "support" | "seize" | "control" | "aid" | "obstruct-aid";
        agent: string | null;
        recipient: string | null;
        weapons: ({
          type: string;
          count: number | null;
        })[];
        timing: "before" | "during" | "after" | null;
        plover: string;
        acled: string | null;
      })[];
      revisions: ({
        n: number;
        retrievedAt: string;
        sha256: string;
        title: string | null;
      })[];
      incidents: ({
        id: string;
        label: string;
      })[];
      redactions: (string)[];
      readings: ({
        program: string;
        readAt: string;
        claims: number;
        current: boolean;
      })[];
    };
  };
  /** One speaker: other names, side, incidents, neighbours in chains, decisions */
  'GET /sources/{name}': {
    path: {
      name: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: {
      name: string;
      kind: string;
      claims: number;
      reports: number;
      incidents: number;
      points: number;
      agreed: number;
      contested: number;
      updated: number;
      alone: number;
      aliases: (string)[];
      party: string | null;
      incidentList: ({
        id: string;
        label: string;
        claims: number;
      })[];
      reportList: ({
        id: string;
        title: string | null;
        outlet: string | null;
        sha256: string;
        claims: number;
      })[];
      passedOnBy: ({
        name: string;
        claims: number;
      })[];
      passesOn: ({
        name: string;
        claims: number;
      })[];
      decisions: ({
        id: number;
        kind: string;
        body: Record<string, unknown>;
        author: string;
        role: string;
        at: string;
        reason: string | null;
        incidentId: string | null;
        undoneAt: string | null;
        undoneBy: string | null;
        overrules: number | null;
        overruledBy: number | null;
      })[];
    };
  };
  /** One’s own API tokens */
  'GET /tokens': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ({
      id: number;
      user: string;
      name: string;
      scopes: (string)[];
      createdAt: string;
      expiresAt: string | null;
    })[];
  };
  /** People to whom work can be given */
  'GET /people': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ({
      name: string;
      role: "viewer" | "annotator" | "reviewer" | "admin";
    })[];
  };
  /** Reports whose reading failed, and why */
  'GET /queue/failures': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ({
      report: string;
      revision: number;
      title: string | null;
      message: string;
      attempts: number;
    })[];
  };
  /** Reports, newest first */
  'GET /reports': {
    path: Record<string, never>;
    query: {
      q?: string;
      state?: "queued" | "read" | "kept" | "failed";
      outlet?: string;
      sensitive?: string;
      limit?: number;
      cursor?: string;
    };
    body: undefined;
    answer: {
      items: ({
        id: string;
        title: string | null;
        outlet: string | null;
        published: string | null;
        url: string | null;
        language: string | null;
        state: string;
        failure: string | null;
        revision: number;
        sensitive: boolean;
        redactionOf: string | null;
        retrievedAt: string;
        claims: number;
        incidents: ({
          id: string;
          label: string;
        })[];
      })[];
      next: string | null;
    };
  };
  /** Speakers, those with the most claims first */
  'GET /sources': {
    path: Record<string, never>;
    query: {
      q?: string;
      kind?: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
      limit?: number;
    };
    body: undefined;
    answer: ({
      name: string;
      kind: string;
      claims: number;
      reports: number;
      incidents: number;
      points: number;
      agreed: number;
      contested: number;
      updated: number;
      alone: number;
    })[];
  };
  /** Status and assignment */
  'PATCH /incidents/{id}': {
    path: {
      id: string;
    };
    query: Record<string, never>;
    body: {
      status?: "unreviewed" | "in-review" | "reviewed";
      assignedTo?: string | null;
      version?: number;
    };
    answer: undefined;
  };
  /** Takes a decision back; it stays on record */
  'POST /decisions/{id}/undo': {
    path: {
      id: number;
    };
    query: Record<string, never>;
    body: undefined;
    answer: {
      id: number;
      kind: string;
      body: Record<string, unknown>;
      author: string;
      role: string;
      at: string;
      reason: string | null;
      incidentId: string | null;
      undoneAt: string | null;
      undoneBy: string | null;
      overrules: number | null;
      overruledBy: number | null;
    };
  };
  /** Takes failures off the list that nobody wants tried again */
  'POST /ingest/failures/dismiss': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: {
      inputs: (string)[];
    };
    answer: {
      dismissed: number;
    };
  };
  /** The audit chain, newest first */
  'GET /audit': {
    path: Record<string, never>;
    query: {
      actor?: string;
      action?: string;
      subject?: string;
      limit?: number;
      cursor?: string;
    };
    body: undefined;
    answer: {
      items: ({
        seq: number;
        at: string;
        actor: string;
        action: string;
        subject: string | null;
        detail: Record<string, unknown>;
        hash: string;
      })[];
      next: string | null;
    };
  };
  /** The bytes that the report was taken from, as a download */
  'GET /reports/{id}/original': {
    path: {
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** The formats there are */
  'GET /exports': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ({
      name: string;
      title: string;
      summary: string;
      leavesOut: (string)[];
    })[];
  };
  /** The largest towns around a point, the largest first */
  'GET /places/near': {
    path: Record<string, never>;
    query: {
      lat: number;
      lon: number;
      km: number;
      limit?: number;
    };
    body: undefined;
    answer: ({
      name: string;
      lat: number;
      lon: number;
      population: number;
      country: string;
      capital: boolean;
    })[];
  };
  /** Tries addresses and kept files again, all that failed when none is named */
  'POST /ingest/failures/retry': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: {
      inputs?: (string)[];
    };
    answer: {
      added: number;
      revised: number;
      unchanged: number;
      otherLanguages: number;
      failures: ({
        input: string;
        message: string;
      })[];
      skipped: (string)[];
      reports: (string)[];
    };
  };
  /** Versions of the program that have read in this archive, and the one that serves it */
  'GET /versions': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      serving: string;
      versions: ({
        program: string;
        read: number;
        current: number;
        first: string;
        last: string;
      })[];
    };
  };
  /** Watches a feed: looks at it now and every so many minutes */
  'POST /feeds': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: {
      url: string;
      everyMinutes?: number;
    };
    answer: {
      id: number;
    };
  };
  /** What a rule does, with an example */
  'GET /rules': {
    path: Record<string, never>;
    query: {
      id: string;
    };
    body: undefined;
    answer: {
      id: string;
      documented: string;
      what: string;
      example: string;
    };
  };
  /** What each policy makes of the incident: its points under every one */
  'GET /incidents/{id}/policies': {
    path: {
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: ({
      policy: string;
      describes: string;
      points: ({
        attribute: string;
        victims: string | null;
        low: number | null;
        best: number | null;
        high: number | null;
        open: boolean;
        policy: string;
        verdict: "single-source" | "agreed" | "compatible" | "updated" | "contested";
        origins: number;
        positions: ({
          low: number | null;
          high: number | null;
          origin: string;
          claims: (string)[];
          asOf: string | null;
        } | {
          stance: "affirmed" | "denied";
          value: string | null;
          origin: string;
          claims: (string)[];
        })[];
        relations: ({
          a: string;
          b: string;
          relation: "equal" | "refines" | "compatible" | "part" | "update" | "revision" | "contradicts";
          why?: string;
        })[];
        voices?: ({
          origin: string;
          why: string;
          claims: (string)[];
        })[];
        timeline?: ({
          origin: string | null;
          asOf: string | null;
          low: number | null;
          high: number | null;
          status: "current" | "superseded" | "retracted";
          claims: (string)[];
        })[];
        basis?: {
          chosen: (string)[];
          left: ({
            claim: string;
            why: string;
          })[];
          rule: string;
        };
      })[];
    })[];
  };
  /** What two versions of the program read differently */
  'GET /changes': {
    path: Record<string, never>;
    query: {
      from: string;
      to: string;
    };
    body: undefined;
    answer: {
      from: string;
      to: string;
      reports: number;
      same: number;
      claims: ({
        report: string;
        kind: "new" | "gone" | "changed";
        quote: string;
        before: {
          id: string;
          report: string;
          in: "text" | "title";
          start: number;
          end: number;
          quote: string;
          sentence: [number, number];
          sources: ({
            id: string;
            name: string;
            kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
            start: number;
            end: number;
            in?: "text" | "title";
            with?: (string)[];
          })[];
          cue: [number, number] | null;
          certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
          status: "current" | "superseded" | "retracted";
          when: {
            edtf: string;
            text: string;
          } | null;
          where: {
            name: string;
            geonameId: number | null;
            country: string | null;
            admin1: string | null;
            lat: number | null;
            lon: number | null;
            precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
          } | null;
          incident: string | null;
          agreement: string | null;
          rule: string;
          kind: "casualties";
          effect: "killed" | "wounded" | "missing" | "captured" | "displaced" | "killed-or-wounded";
          count: {
            low: number | null;
            high: number | null;
            bound: "exact" | "at least" | "more than" | "about" | "nearly" | "up to" | "fewer than" | "range" | "dozens" | "scores" | "tens" | "hundreds" | "thousands" | "several" | "some" | "unspecified" | "none";
            text: string;
          };
          victims: {
            text: string;
            category: "civilian" | "military" | "militant" | "police" | "journalist" | "medic" | "aid-worker" | "child" | "woman" | "mixed" | "unspecified";
            affiliation: string | null;
          };
          partOf: string | null;
          scope: "incident" | "cumulative";
          by: string | null;
        } | {
          id: string;
          report: string;
          in: "text" | "title";
          start: number;
          end: number;
          quote: string;
          sentence: [number, number];
          sources: ({
            id: string;
            name: string;
            kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
            start: number;
            end: number;
            in?: "text" | "title";
            with?: (string)[];
          })[];
          cue: [number, number] | null;
          certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
          status: "current" | "superseded" | "retracted";
          when: {
            edtf: string;
            text: string;
          } | null;
          where: {
            name: string;
            geonameId: number | null;
            country: string | null;
            admin1: string | null;
            lat: number | null;
            lon: number | null;
            precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
          } | null;
          incident: string | null;
          agreement: string | null;
          rule: string;
          kind: "responsibility";
          stance: "blames" | "suspects" | "claims" | "admits" | "denies";
          actor: string;
        } | {
          id: string;
          report: string;
          in: "text" | "title";
          start: number;
          end: number;
          quote: string;
          sentence: [number, number];
          sources: ({
            id: string;
            name: string;
            kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
            start: number;
            end: number;
            in?: "text" | "title";
            with?: (string)[];
          })[];
          cue: [number, number] | null;
          certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
          status: "current" | "superseded" | "retracted";
          when: {
            edtf: string;
            text: string;
          } | null;
          where: {
            name: string;
            geonameId: number | null;
            country: string | null;
            admin1: string | null;
            lat: number | null;
            lon: number | null;
            precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
          } | null;
          incident: string | null;
          agreement: string | null;
          rule: string;
          kind: "event";
          type: "attack" | "target" | "halt" | "notify" | "intent" | "regret" | "accuse" | "condemn" | "reject" | "demand" | "meet" | "statement" | "threaten" | "investigate" | "agree" | "violate" | "undermine" | "support" | "seize" | "control" | "aid" | "obstruct-aid";
          agent: string | null;
          recipient: string | null;
          weapons: ({
            type: string;
            count: number | null;
          })[];
          timing: "before" | "during" | "after" | null;
          plover: string;
          acled: string | null;
        } | null;
        after: {
          id: string;
          report: string;
          in: "text" | "title";
          start: number;
          end: number;
          quote: string;
          sentence: [number, number];
          sources: ({
            id: string;
            name: string;
            kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
            start: number;
            end: number;
            in?: "text" | "title";
            with?: (string)[];
          })[];
          cue: [number, number] | null;
          certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
          status: "current" | "superseded" | "retracted";
          when: {
            edtf: string;
            text: string;
          } | null;
          where: {
            name: string;
            geonameId: number | null;
            country: string | null;
            admin1: string | null;
            lat: number | null;
            lon: number | null;
            precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
          } | null;
          incident: string | null;
          agreement: string | null;
          rule: string;
          kind: "casualties";
          effect: "killed" | "wounded" | "missing" | "captured" | "displaced" | "killed-or-wounded";
          count: {
            low: number | null;
            high: number | null;
            bound: "exact" | "at least" | "more than" | "about" | "nearly" | "up to" | "fewer than" | "range" | "dozens" | "scores" | "tens" | "hundreds" | "thousands" | "several" | "some" | "unspecified" | "none";
            text: string;
          };
          victims: {
            text: string;
            category: "civilian" | "military" | "militant" | "police" | "journalist" | "medic" | "aid-worker" | "child" | "woman" | "mixed" | "unspecified";
            affiliation: string | null;
          };
          partOf: string | null;
          scope: "incident" | "cumulative";
          by: string | null;
        } | {
          id: string;
          report: string;
          in: "text" | "title";
          start: number;
          end: number;
          quote: string;
          sentence: [number, number];
          sources: ({
            id: string;
            name: string;
            kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
            start: number;
            end: number;
            in?: "text" | "title";
            with?: (string)[];
          })[];
          cue: [number, number] | null;
          certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
          status: "current" | "superseded" | "retracted";
          when: {
            edtf: string;
            text: string;
          } | null;
          where: {
            name: string;
            geonameId: number | null;
            country: string | null;
            admin1: string | null;
            lat: number | null;
            lon: number | null;
            precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
          } | null;
          incident: string | null;
          agreement: string | null;
          rule: string;
          kind: "responsibility";
          stance: "blames" | "suspects" | "claims" | "admits" | "denies";
          actor: string;
        } | {
          id: string;
          report: string;
          in: "text" | "title";
          start: number;
          end: number;
          quote: string;
          sentence: [number, number];
          sources: ({
            id: string;
            name: string;
            kind: "person" | "officials" | "government" | "military" | "armed-group" | "organisation" | "agency" | "outlet" | "witness" | "unnamed" | "document";
            start: number;
            end: number;
            in?: "text" | "title";
            with?: (string)[];
          })[];
          cue: [number, number] | null;
          certainty: "asserted" | "reported" | "possible" | "expected" | "conditional" | "denied" | "alleged";
          status: "current" | "superseded" | "retracted";
          when: {
            edtf: string;
            text: string;
          } | null;
          where: {
            name: string;
            geonameId: number | null;
            country: string | null;
            admin1: string | null;
            lat: number | null;
            lon: number | null;
            precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "sea-or-air" | null;
          } | null;
          incident: string | null;
          agreement: string | null;
          rule: string;
          kind: "event";
          type: "attack" | "target" | "halt" | "notify" | "intent" | "regret" | "accuse" | "condemn" | "reject" | "demand" | "meet" | "statement" | "threaten" | "investigate" | "agree" | "violate" | "undermine" | "support" | "seize" | "control" | "aid" | "obstruct-aid";
          agent: string | null;
          recipient: string | null;
          weapons: ({
            type: string;
            count: number | null;
          })[];
          timing: "before" | "during" | "after" | null;
          plover: string;
          acled: string | null;
        } | null;
        fields: (string)[];
      })[];
      tolls: ({
        incident: string;
        label: string;
        before: {
          killed: [number | null, number | null];
          wounded: [number | null, number | null];
        };
        after: {
          killed: [number | null, number | null];
          wounded: [number | null, number | null];
        };
      })[];
    };
  };
  /** Who asks */
  'GET /me': {
    path: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      name: string;
      role: string;
      mode: "local" | "users";
    };
  };
}
