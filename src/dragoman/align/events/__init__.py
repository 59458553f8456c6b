"""Event coreference: mentions of one happening, in a document, across documents, languages and stories.

`profile` what a mention says in comparable form · `candidates` pairs worth comparing · `compare` two profiles ·
`occasions` what one document tells of one attack · `orphans` bare tolls ·
`lending` people to 'both countries' ·
`anaphora` 'the meeting' to the meeting before it · `cluster` average link with vetoes ·
`judged` what persons say of it
"""

from collections.abc import Sequence

from dragoman.align.events.anaphora import find_antecedents
from dragoman.align.events.candidates import find_candidates
from dragoman.align.events.cluster import cluster_profiles
from dragoman.align.events.compare import compare_profiles
from dragoman.align.events.judged import judge_clusters, judge_links, judge_scores
from dragoman.align.events.lending import lend_people
from dragoman.align.events.occasions import join_occasions
from dragoman.align.events.orphans import adopt_orphans
from dragoman.align.events.profile import make_profiles
from dragoman.records import Dates, EventGroup, Judged, Reading, Resolution, StoryGroup
from dragoman.records.judged import NOTHING


def align_events(
    readings: Sequence[Reading],
    stories: Sequence[StoryGroup],
    resolution: Resolution,
    dates: Dates,
    judged: Judged = NOTHING,
) -> tuple[EventGroup, ...]:
    """Return groups of event mention ids, every mention in exactly one, in canonical order."""
    profiles, links = join_occasions(lend_people(make_profiles(readings, stories, resolution, dates)))
    links = judge_links(profiles, [*links, *find_antecedents(profiles)], judged)
    pairs = find_candidates(profiles, frozenset(later for _, later in links))
    scores = {(left, right): compare_profiles(profiles[left], profiles[right]) for left, right in pairs}
    scores = judge_scores(profiles, scores, links, judged)
    clusters = adopt_orphans(cluster_profiles(profiles, scores, links), profiles)
    clusters = judge_clusters(profiles, clusters, judged)
    return tuple(EventGroup(tuple(profiles[i].id for i in cluster)) for cluster in clusters)
