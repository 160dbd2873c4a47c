#pragma once
#include <microhttpd.h>

// MHD's look-ups are variadic, and Swift imports no variadic function.

static inline int mhd_connection_socket(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *found = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return found ? (int)found->connect_fd : -1;
}

static inline void *mhd_connection_context(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *found = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return found ? found->socket_context : 0;
}

static inline const struct sockaddr *mhd_connection_address(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *found = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return found ? found->client_addr : 0;
}

static inline size_t mhd_connection_head_bytes(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *found =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    return found ? found->header_size : 0;
}

static inline unsigned int mhd_connection_status(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *found = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_HTTP_STATUS);
    return found ? found->http_status : 0;
}

static inline unsigned short mhd_daemon_port(struct MHD_Daemon *daemon) {
    const union MHD_DaemonInfo *found = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
    return found ? found->port : 0;
}
