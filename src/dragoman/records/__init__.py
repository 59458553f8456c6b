"""The records: frozen msgspec Structs. Document and mentions are found; conclusions are recomputed.

`span` evidence · `date` EDTF with bounds · `document` as read · `mark` as the reader reads it ·
`mention` what one document says ·
`reading` a document with its mentions · `bundle` between stages · `origin` `entity` `quotation` `event`
`difference` what many documents say · `judgement` what a person says of these · `judged` the same for clusterings ·
`record` record.json · `components` what pairs of ids connect

What stands in great numbers is untracked by the garbage collector (`gc=False`): a frozen record holds no cycle.
"""

from dragoman.records.bundle import (
    Alignment,
    Dates,
    EventGroup,
    Origins,
    Resolution,
    StoryGroup,
)
from dragoman.records.date import (
    Clue,
    Date,
    DateSeen,
)
from dragoman.records.difference import (
    About,
    Difference,
    DifferenceKind,
    DifferenceValue,
    DifferenceVerdict,
    Point,
)
from dragoman.records.document import (
    FACT_ZONES,
    Document,
    Rejection,
    Text,
    Zone,
    ZoneKind,
)
from dragoman.records.entity import Attested, Coordinates, Entity, EntityMention, EntityName, Post
from dragoman.records.event import Account, AccountAttribution, AccountParticipant, AccountPlace, Event, Participant
from dragoman.records.judged import Judged
from dragoman.records.judgement import (
    ClusterKind,
    Judgement,
    JudgementState,
    Reason,
    Retraction,
    StatedJudgement,
)
from dragoman.records.mark import Choice, Link, Mark
from dragoman.records.mention import (
    EVENT_TYPES,
    Attribution,
    CreditKind,
    CreditMention,
    EntityKind,
    EventMention,
    Mention,
    MentionForm,
    ParticipantMention,
    PostMention,
    Quantity,
    QuotationMention,
    QuotationMode,
    Role,
    Sentence,
    Standing,
    Status,
    TimeMention,
)
from dragoman.records.origin import Credit, Family, Member, Origin, OriginKind, Outlet, OutletKind, Story
from dragoman.records.quotation import Quotation, Variant
from dragoman.records.reading import (
    Reading,
)
from dragoman.records.record import (
    FORMAT,
    DocumentRecord,
    Generator,
    Model,
    Record,
)
from dragoman.records.span import (
    Span,
)

__all__ = [
    "EVENT_TYPES",
    "FACT_ZONES",
    "FORMAT",
    "About",
    "Account",
    "AccountAttribution",
    "AccountParticipant",
    "AccountPlace",
    "Alignment",
    "Attested",
    "Attribution",
    "Choice",
    "Clue",
    "ClusterKind",
    "Coordinates",
    "Credit",
    "CreditKind",
    "CreditMention",
    "Date",
    "DateSeen",
    "Dates",
    "Difference",
    "DifferenceKind",
    "DifferenceValue",
    "DifferenceVerdict",
    "Document",
    "DocumentRecord",
    "Entity",
    "EntityKind",
    "EntityMention",
    "EntityName",
    "Event",
    "EventGroup",
    "EventMention",
    "Family",
    "Generator",
    "Judged",
    "Judgement",
    "JudgementState",
    "Link",
    "Mark",
    "Member",
    "Mention",
    "MentionForm",
    "Model",
    "Origin",
    "OriginKind",
    "Origins",
    "Outlet",
    "OutletKind",
    "Participant",
    "ParticipantMention",
    "Point",
    "Post",
    "PostMention",
    "Quantity",
    "Quotation",
    "QuotationMention",
    "QuotationMode",
    "Reading",
    "Reason",
    "Record",
    "Rejection",
    "Resolution",
    "Retraction",
    "Role",
    "Sentence",
    "Span",
    "Standing",
    "StatedJudgement",
    "Status",
    "Story",
    "StoryGroup",
    "Text",
    "TimeMention",
    "Variant",
    "Zone",
    "ZoneKind",
]
