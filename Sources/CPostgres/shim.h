#pragma once
#include <libpq-fe.h>

// The field codes are character literals, which Swift does not import.
static const int cpostgres_sqlstate = PG_DIAG_SQLSTATE;
static const int cpostgres_message_primary = PG_DIAG_MESSAGE_PRIMARY;
static const int cpostgres_constraint_name = PG_DIAG_CONSTRAINT_NAME;
