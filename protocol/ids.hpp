#pragma once

#include "protocol/types.hpp"

namespace gommette {

// Numbered within one session, from 1, in the order in which the session accepted them.
using PersonId = Id<struct PersonKind>;
using ProposalId = Id<struct ProposalKind>;
using RoundId = Id<struct RoundKind>;

// Numbered within the convention, from 1.
using CommitteeId = Id<struct CommitteeKind>;
using SessionId = Id<struct SessionKind>;
using LinkId = Id<struct LinkKind>;
using MemberId = Id<struct MemberKind>;      // of the steering committee
using DecisionId = Id<struct DecisionKind>;  // of the steering committee
using SheetId = Id<struct SheetKind>;        // an action's
using DiagnosisId = Id<struct DiagnosisLineKind>;  // of a line of a field's diagnosis

// Two capitals naming a field of the convention, as PE or JE.
using FieldCode = Word<2, 2>;

// The six characters on the wall, from ABCDEFGHJKLMNPQRSTUVWXYZ23456789. Not a secret: it opens only the front door.
using JoinCode = Word<6, 6>;

// At least 128 random bits in base64url. Whoever shows it is the person or the office it was made for.
// Made by the browser (or the command line), sent once in the first message or the joining command, stored only hashed.
using Key = Word<22, 43>;

// Names one opened page, random, made by the browser: commands are told apart by (person, device, n).
using DeviceName = Word<8, 24>;

// The sequence number of a command within its device. Rising; gaps are allowed.
using CommandNumber = Whole<1, 2147483647>;

// How many events a stream holds, and so the position up to which something is true.
using LogPosition = Whole<0, 9007199254740991>;

}  // namespace gommette
